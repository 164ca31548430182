import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PROVIDER } from "../desired/terraform";
import { isObject } from "../resources/policy-document";

/**
 * Which objects the host creates anew before it destroys them, and lets go of before they go. It never says so, and the order of everything
 * depends on it: only its state knows. Where that is a file beside the configuration it is looked into, so that a warning about an order is
 * kept for those whom it concerns; elsewhere nobody knows, and the answer is no.
 */
export function lastOnes(cwd: string, env: NodeJS.ProcessEnv): (type: string, id: string) => () => boolean {
  let read: ReadonlyMap<string, boolean> | undefined;
  return (type, id) => () => {
    read ??= readLast(cwd, env);
    return read.get(`${PROVIDER}_${type} ${id}`) === true;
  };
}

/** By type and id; where several have the same, in organizations of their own, all of them have to agree. */
function readLast(cwd: string, env: NodeJS.ProcessEnv): ReadonlyMap<string, boolean> {
  const last = new Map<string, boolean>();
  const path = stateFile(cwd, env);
  const resources = path === undefined ? undefined : fieldsOf(json(path))["resources"];
  for (const resource of listOf(resources)) {
    const { type, instances } = fieldsOf(resource);
    for (const instance of listOf(instances)) {
      const { attributes, create_before_destroy: isLast } = fieldsOf(instance);
      const key = `${String(type)} ${String(fieldsOf(attributes)["id"])}`;
      last.set(key, (last.get(key) ?? true) && isLast === true);
    }
  }
  return last;
}

/** Undefined: the state is somewhere else. */
function stateFile(cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  const data = resolve(cwd, env["TF_DATA_DIR"] || ".terraform");
  const backend = fieldsOf(fieldsOf(json(join(data, "terraform.tfstate")))["backend"]);
  if (backend["type"] !== undefined && backend["type"] !== "local") return undefined;
  const { path, workspace_dir: folder } = fieldsOf(backend["config"]);
  const workspace = env["TF_WORKSPACE"] || text(join(data, "environment"))?.trim() || "default";
  if (workspace === "default") return resolve(cwd, typeof path === "string" ? path : "terraform.tfstate");
  return resolve(cwd, typeof folder === "string" ? folder : "terraform.tfstate.d", workspace, "terraform.tfstate");
}

function json(path: string): unknown {
  const read = text(path);
  if (read === undefined) return undefined;
  try {
    return JSON.parse(read);
  } catch {
    // Encrypted, or being written: as if it were elsewhere.
    return undefined;
  }
}

function text(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
