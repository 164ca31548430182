export type Level = "trace" | "debug" | "info" | "warn" | "error";

/** A line of the log in the form that hosts read: one JSON object, the time with exactly six fractional digits. Never a secret. */
export function logLine(level: Level, message: string, fields: Readonly<Record<string, string | number>>, now: Date): string {
  const timestamp = now.toISOString().replace("Z", "000Z");
  return `${JSON.stringify({ "@level": level, "@message": message, "@module": "orgplane", "@timestamp": timestamp, ...fields })}\n`;
}

export function log(level: Level, message: string, fields: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(logLine(level, message, fields, new Date()));
}
