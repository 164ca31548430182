import { groupItems, groupOf, groupSize, rowOf } from "../../../kernel";
import { SELF } from "../../../resources/organization/rows";
import { standingOf } from "../../../resources/organization/wire/standing";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { performing, writing } from "../../../wire/answering/define";
import { numberOf, required, textOf, textsOf } from "../../../wire/answering/parameters";
import { newSecret } from "../../../wire/answering/secrets";
import { LATEST, wireTime } from "../../../wire/answering/times";
import {
  allConfigurations,
  allDeployments,
  allIdentityGroups,
  allScimCredentials,
  allSyncs,
  identityZones,
  type Switch,
  scimCredentials,
} from "../directory/rows";
import { mostConfigurations, mostGroups, mostSystemPolicies, mostUsers } from "../directory/settings";
import { credentialId } from "../directory/zone";
import type { AcceptIdentityCenterTerms, EnableIdentityCenter } from "../operations";
import { allIdentityUsers, identityCenterTerms } from "../rows";
import { notModelled } from "./not-modelled";
import { change, changing, inZone, looking, nextNumber, openedAt, zoneId } from "./zone";

const NAME = /^(?!-)(?!.*--)[a-z0-9-]{2,64}(?<!-)$/;
const NO_ORGANIZATION = "FailedOperation.IdentityCenterOrganizationNotOpen";
const NOT_MANAGER = "FailedOperation.IdentityCenterNotOrganizationManager";
const MALFORMED = "InvalidParameterValue.ZoneNameFormatError";

/** Whoever calls it agrees to the identity centre (CIC-ENABLE-CONSENT): the public API has no other action for that. */
function open(call: Call): Reply {
  const standing = standingOf(call);
  if (standing === "outside") return refused(NO_ORGANIZATION, "the account is in no organization");
  if (standing === "member") return refused(NOT_MANAGER, "the management account switches the identity centre on");
  const accept: AcceptIdentityCenterTerms = { name: "accept_identity_center_terms" };
  const enable: EnableIdentityCenter = { name: "enable_identity_center" };
  const agreed = rowOf(call.organization, identityCenterTerms, SELF) !== undefined;
  const name = required(textOf(call.parameters, "ZoneName"));
  return (
    performing(call, agreed ? [enable] : [accept, enable]) ??
    change(call, { kind: "set_zone", fields: { name } }) ??
    answered({ ZoneId: zoneId(call) })
  );
}

function describe(call: Call): Reply {
  const zone = rowOf(call.organization, identityZones, SELF);
  return answered({
    ZoneId: zoneId(call),
    ZoneName: zone?.name ?? "",
    ServiceStatus: "Enabled",
    ScimSyncStatus: zone?.scim ?? "Disabled",
    CreateTime: wireTime(openedAt(call)),
    UpdateTime: wireTime(zone?.updatedAt ?? openedAt(call)),
  });
}

function updateZone(call: Call): Reply {
  const name = required(textOf(call.parameters, "NewZoneName"));
  if (!NAME.test(name))
    return refused(MALFORMED, "the name has 2 to 64 lower-case letters, digits or single hyphens, and a hyphen at neither end");
  return change(call, { kind: "set_zone", fields: { name } }) ?? answered();
}

function statistics(call: Call): Reply {
  const { organization } = call;
  return answered({
    ZoneStatistics: {
      UserQuota: call.setting(mostUsers),
      GroupQuota: call.setting(mostGroups),
      RoleConfigurationQuota: call.setting(mostConfigurations),
      SystemPolicyPerRoleConfigurationQuota: call.setting(mostSystemPolicies),
      UserCount: groupSize(organization, groupOf(allIdentityUsers)),
      GroupCount: groupSize(organization, groupOf(allIdentityGroups)),
      RoleConfigurationCount: groupSize(organization, groupOf(allConfigurations)),
      UserProvisioningCount: groupSize(organization, groupOf(allSyncs)),
      RoleConfigurationSyncCount: groupSize(organization, groupOf(allDeployments)),
    },
  });
}

const switched = (text: string | undefined): Switch => (text === "Enabled" ? "Enabled" : "Disabled");

function switchScim(call: Call): Reply {
  const scim = switched(textOf(call.parameters, "SCIMSynchronizationStatus"));
  return change(call, { kind: "switch_scim", scim }) ?? answered();
}

const scimStatus = ({ organization }: Call): Reply =>
  answered({ SCIMSynchronizationStatus: rowOf(organization, identityZones, SELF)?.scim ?? "Disabled" });

/** A year. */
const LIFETIME = 365 * 24 * 60 * 60;
const BEARER = "BearerToken";

function createCredential(call: Call): Reply {
  const lifetime = numberOf(call.parameters, "ExpireDuration") ?? LIFETIME;
  if (call.at + lifetime * 1000 > LATEST) {
    return refused("InvalidParameterValue", "`ExpireDuration` ends after the year 9998");
  }
  const number = nextNumber(call);
  const { secret, hash } = newSecret();
  const refusal = change(call, { kind: "create_credential", number, hash, lifetime });
  if (refusal !== undefined) return refusal;
  const { Status, ...fields } = credentialRecord(call, credentialId(number));
  return answered({ ...fields, CredentialStatus: Status ?? null, CredentialSecret: secret });
}

function credentialRecord(call: Call, id: string): JsonObject {
  const { status, createdAt, expiresAt } = required(rowOf(call.organization, scimCredentials, id));
  return {
    ZoneId: zoneId(call),
    // What has expired lets nobody in, whatever it was switched to.
    Status: expiresAt <= call.at ? "Disabled" : status,
    CredentialId: id,
    CredentialType: BEARER,
    CreateTime: wireTime(createdAt),
    ExpireTime: wireTime(expiresAt),
  };
}

function listCredentials(call: Call): Reply {
  const wanted = textOf(call.parameters, "CredentialId") ?? "";
  const ids = groupItems(call.organization, groupOf(allScimCredentials)).filter((id) => wanted === "" || id === wanted);
  return answered({ TotalCounts: ids.length, SCIMCredentials: ids.map((id) => credentialRecord(call, id)) });
}

const credentialIn = ({ parameters }: Call): string => required(textOf(parameters, "CredentialId"));

function switchCredential(call: Call): Reply {
  const status = switched(textOf(call.parameters, "NewStatus"));
  return change(call, { kind: "switch_credential", credential: credentialIn(call), status }) ?? answered();
}

const DENIED = "FailedOperation.PermissionDenied";

/** These two know only one code: for an account that is not in charge, and for a zone that is not its own. */
function owned(answer: (call: Call) => Reply): (call: Call) => Reply {
  const inside = inZone((call) => answer(call));
  return (call) => {
    const reply = inside(call);
    const isForeign =
      reply.kind === "refused" && ["UnauthorizedOperation", "FailedOperation.ZoneIdNotExist"].includes(reply.code);
    return isForeign ? { ...reply, code: DENIED } : reply;
  };
}

function updateAddresses(call: Call): Reply {
  const addresses = textsOf(call.parameters, "IpWhitelist");
  return change(call, { kind: "set_zone", fields: { addresses } }) ?? answered({ Success: true });
}

const addresses = ({ organization }: Call): Reply =>
  answered({ IpWhitelist: rowOf(organization, identityZones, SELF)?.addresses ?? [] });

export const centerActions: readonly Action[] = [
  {
    ...writing("OpenIdentityCenter", open),
    performs: ["enable_identity_center", "change_identity_center"],
    refuses: [NO_ORGANIZATION, NOT_MANAGER],
    notModelled,
  },
  looking("DescribeIdentityCenter", describe),
  changing("UpdateZone", updateZone, { kinds: ["set_zone"], refuses: [MALFORMED], ownLimits: ["NewZoneName"] }),
  looking("GetZoneStatistics", statistics),
  changing("UpdateSCIMSynchronizationStatus", switchScim, { kinds: ["switch_scim"] }),
  looking("GetSCIMSynchronizationStatus", scimStatus),
  changing("CreateSCIMCredential", createCredential, { kinds: ["create_credential"] }),
  looking("ListSCIMCredentials", listCredentials),
  changing("UpdateSCIMCredentialStatus", switchCredential, { kinds: ["switch_credential"] }),
  changing(
    "DeleteSCIMCredential",
    (call) => change(call, { kind: "delete_credential", credential: credentialIn(call) }) ?? answered(),
    { kinds: ["delete_credential"] },
  ),
  {
    ...changing("UpdateIPWhitelist", updateAddresses, { kinds: ["set_zone"], refuses: [DENIED] }),
    answer: owned(updateAddresses),
  },
  { ...looking("GetIPWhitelist", addresses, [DENIED]), answer: owned(addresses) },
];
