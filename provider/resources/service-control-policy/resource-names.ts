import type { Report } from "./document";

/** Reports what is wrong with a resource in six segments: `qcs:project_id:service_type:region:account:resource`, or `*`. */
export function checkResource(resource: string, path: string, report: Report): void {
  if (resource === "*") return;
  const [qcs, project, service, region, account, ...rest] = resource.split(":");
  // The last segment may hold colons itself.
  const name = rest.join(":");
  const advice = "write `*` or six segments, `qcs::<service>:<region>:<account>:<resource>`; empty ones mean any";
  if (qcs !== "qcs" || rest.length === 0) {
    report(path, "ResourceQcsError", `\`${resource}\` is no resource in six segments`, advice);
    return;
  }
  if (project !== "") {
    report(
      path,
      "ResourceProjectError",
      `the project \`${project}\` of \`${resource}\` must stay empty`,
      "write `qcs::` at the start",
    );
  }
  if (!/^[a-zA-Z0-9_*-]*$/.test(service ?? "")) {
    report(path, "ResourceServiceNotExist", `\`${service}\` in \`${resource}\` is no service`, advice);
  }
  if (!/^[a-zA-Z0-9*-]*$/.test(region ?? "")) {
    report(
      path,
      "ResourceRegionError",
      `\`${region}\` in \`${resource}\` is no region`,
      "for example `ap-guangzhou`; empty for all",
    );
  }
  checkAccount(account ?? "", service ?? "", resource, path, report);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that they do not belong here is the point
  if (name === "" || /[\u0000-\u001f\u007f]/.test(name)) {
    report(path, "ResourceContentError", `\`${resource}\` ends without a resource`, "end with `<type>/<id>`, `<type>/*` or `*`");
  }
}

/** Empty, `*`, `uin/<account id>`, or `uid/<APPID>` for the two services that count in these. */
function checkAccount(account: string, service: string, resource: string, path: string, report: Report): void {
  if (account === "" || account === "*" || /^uin\/[0-9*]+$/.test(account)) return;
  if (/^uid\/[0-9*]+$/.test(account)) {
    if (service === "cos" || service === "cas") return;
    const says = `\`${account}\` in \`${resource}\`: only resources of cos and cas name an account by its APPID`;
    report(path, "ResourceUinError", says, "write `uin/<account id>`");
    return;
  }
  report(
    path,
    "ResourceUinError",
    `\`${account}\` in \`${resource}\` is no account`,
    "write `uin/<account id>`, or leave it empty",
  );
}
