import type { Plan } from "../plan/plan";
import type { Format } from "./options";
import type { Terminal } from "./terminal";

/** The plan in a format, for stdout. */
export async function rendered(terminal: Terminal, plan: Plan, format: Format, full: boolean): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../render/json")).renderJson(plan);
    case "markdown":
      return (await import("../render/markdown")).renderMarkdown(plan);
    case "html":
      return (await import("../render/html")).renderHtml(plan);
    case "text":
      return (await import("../render/text")).renderText(plan, {
        color: terminal.color("stdout"),
        width: terminal.width("stdout"),
        full,
      });
  }
}
