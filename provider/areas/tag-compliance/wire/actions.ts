import { groupItems, groupOf, rowOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { noOrganization, standingOf } from "../../../resources/organization/wire/standing";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { reading } from "../../../wire/answering/define";
import { accountOf, numberOf, required, textOf, wireTags } from "../../../wire/answering/parameters";
import { type NonCompliance, nonCompliances, nonCompliantIn, taggedResources } from "../rows";

/** What the latest checks of a member's resources found. The token of the next page is the last resource shown. */
function listNonCompliant(call: Call): Reply {
  const { organization, parameters } = call;
  if (standingOf(call) === "outside") return noOrganization;
  if (standingOf(call) !== "management")
    return refused("InvalidParameter.OrganizationMemberNotManager", "only the management account sees the results");
  const member = accountOf(call, "MemberUin");
  if (rowOf(organization, members, member) === undefined)
    return refused("ResourceNotFound.MemberNotExist", `account ${member} is no member`);
  const after = textOf(parameters, "PaginationToken") ?? "";
  const key = textOf(parameters, "TagKey");
  const found = groupItems(organization, groupOf(nonCompliantIn, member)).filter((resource) => {
    const findings = rowOf(organization, nonCompliances, resource)?.findings ?? [];
    return resource > after && (key === undefined || findings.some((finding) => finding.key === key));
  });
  const shown = found.slice(0, required(numberOf(parameters, "MaxResults")));
  return answered({
    Items: shown.map((resource) => mappingOf(call, resource)),
    PaginationToken: shown.length < found.length ? (shown.at(-1) ?? "") : "",
  });
}

function mappingOf({ organization }: Call, id: string): JsonObject {
  const { account, findings } = required<NonCompliance>(rowOf(organization, nonCompliances, id));
  const resource = rowOf(organization, taggedResources, id);
  const [service = "", type = ""] = (resource?.type ?? "").split(":");
  return {
    Resource: `qcs::${service}::uin/${account}:${type}/${id}`,
    ComplianceDetails: {
      ComplianceStatus: false,
      KeysWithNonCompliantValues: findings.filter(({ found }) => found !== null).map((finding) => finding.key),
      // The rules know keys that are missing, and none that are forbidden.
      NonCompliantKeys: findings.filter(({ found }) => found === null).map((finding) => finding.key),
    },
    Tags: wireTags(resource?.tags ?? {}),
  };
}

export const tagComplianceActions: readonly Action[] = [reading("ListNonCompliantResource", listNonCompliant)];
