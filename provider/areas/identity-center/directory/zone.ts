import { type Ask, groupOf, type Write } from "../../../kernel";
import { SELF } from "../../../resources/organization/rows";
import { type Change, type ChangeKind, changeKind, check, count, isNext, type Making, numbered } from "./change";
import {
  allScimCredentials,
  identityZones,
  type SamlProvider,
  type Switch,
  samlProviders,
  scimCredentials,
  type Zone,
} from "./rows";
import { mostCertificates, mostScimCredentials } from "./settings";

/** Settings of the identity centre that nothing else depends on: they are kept and shown. */

export interface SetZone extends Change {
  readonly kind: "set_zone";
  readonly fields: Partial<Pick<Zone, "name" | "addresses">>;
}
export interface SwitchScim extends Change {
  readonly kind: "switch_scim";
  readonly scim: Switch;
}
export interface CreateCredential extends Making {
  readonly kind: "create_credential";
  /** Of the secret, which is told once and kept nowhere. */
  readonly hash: string;
  /** Seconds. */
  readonly lifetime: number;
}
interface OfCredential extends Change {
  readonly credential: string;
}
export interface SwitchCredential extends OfCredential {
  readonly kind: "switch_credential";
  readonly status: Switch;
}
export interface DeleteCredential extends OfCredential {
  readonly kind: "delete_credential";
}
/** The settings as a whole. */
export interface SetSaml extends Change {
  readonly kind: "set_saml";
  readonly provider: Omit<SamlProvider, "createdAt" | "updatedAt" | "certificates">;
  /** PEM; they replace those that were there. Absent: those stay. */
  readonly certificates?: readonly string[];
  /** Given to the certificates, one after the other. */
  readonly number: number;
}
export interface ClearSaml extends Change {
  readonly kind: "clear_saml";
}
export interface AddCertificate extends Making {
  readonly kind: "add_certificate";
  readonly text: string;
}
export interface RemoveCertificate extends Change {
  readonly kind: "remove_certificate";
  readonly certificate: string;
}
export type ZoneChange =
  | SetZone
  | SwitchScim
  | CreateCredential
  | SwitchCredential
  | DeleteCredential
  | SetSaml
  | ClearSaml
  | AddCertificate
  | RemoveCertificate;

export const credentialId = (number: number): string => numbered("scimcred", number);
export const certificateId = (number: number): string => numbered("idp", number);

function setZone(ask: Ask, write: Write, fields: Partial<Zone>, at: number): void {
  const value = <Field extends keyof Zone>(field: Field) => ask.value(identityZones, SELF, field);
  write.put(identityZones, SELF, {
    name: value("name") ?? "",
    scim: value("scim") ?? "Disabled",
    addresses: value("addresses") ?? [],
    ...fields,
    updatedAt: at,
  });
}

const setZoneFields = changeKind<SetZone>({
  kind: "set_zone",
  describe: ({ fields: { name } }) =>
    name === undefined ? "say from which addresses the identity centre is used" : `call the identity centre \`${name}\``,
  checks: [],
  does: (ask, write, { fields }, { at }) => setZone(ask, write, fields, at),
});

const switchScim = changeKind<SwitchScim>({
  kind: "switch_scim",
  describe: ({ scim }) => `switch the SCIM synchronisation ${scim === "Enabled" ? "on" : "off"}`,
  checks: [
    check(
      "InvalidParameter.ScimSyncStatusError",
      "the SCIM synchronisation is in this state already",
      (ask, { scim }) => (ask.value(identityZones, SELF, "scim") ?? "Disabled") !== scim,
    ),
  ],
  does: (ask, write, { scim }, { at }) => setZone(ask, write, { scim }, at),
});

const createCredential = changeKind<CreateCredential>({
  kind: "create_credential",
  describe: () => "create a SCIM credential",
  checks: [
    isNext,
    check(
      "LimitExceeded.ScimCredentialLimitExceeded",
      "the identity centre has as many SCIM credentials as it may have",
      (ask, _change, given) => ask.room(groupOf(allScimCredentials), given.setting(mostScimCredentials)),
    ),
  ],
  does(_ask, write, { number, hash, lifetime }, { at }) {
    count(write, number);
    const row = { status: "Enabled", hash, createdAt: at, expiresAt: at + lifetime * 1000 } as const;
    write.put(scimCredentials, credentialId(number), row);
    write.join(groupOf(allScimCredentials), credentialId(number));
  },
});

const credentialExists = check<OfCredential>(
  "InvalidParameter.ScimCredentialNotFound",
  "there is no such SCIM credential",
  (ask, { credential }) => ask.exists(scimCredentials, credential),
);

const switchCredential = changeKind<SwitchCredential>({
  kind: "switch_credential",
  describe: ({ credential, status }) => `${status === "Enabled" ? "enable" : "disable"} the SCIM credential \`${credential}\``,
  checks: [
    credentialExists,
    check(
      "InvalidParameter.UserScimCredentialStatusError",
      "the SCIM credential is in this state already",
      (ask, { credential, status }) => ask.value(scimCredentials, credential, "status") !== status,
    ),
  ],
  does: (_ask, write, { credential, status }) => write.set(scimCredentials, credential, { status }),
});

const deleteCredential = changeKind<DeleteCredential>({
  kind: "delete_credential",
  describe: ({ credential }) => `delete the SCIM credential \`${credential}\``,
  checks: [credentialExists],
  does(_ask, write, { credential }) {
    write.drop(scimCredentials, credential);
    write.leave(groupOf(allScimCredentials), credential);
  },
});

const held = (ask: Ask) => ask.value(samlProviders, SELF, "certificates") ?? [];

const setSaml = changeKind<SetSaml>({
  kind: "set_saml",
  describe: ({ provider }) => `let the identity provider \`${provider.entity}\` log users in`,
  checks: [{ ...isNext, holds: (ask, change, given) => change.certificates === undefined || isNext.holds(ask, change, given) }],
  does(ask, write, { provider, certificates, number }, { at }) {
    const given = certificates?.map((text, index) => ({ id: certificateId(number + index), text }));
    if (certificates !== undefined) count(write, number + Math.max(0, certificates.length - 1));
    const createdAt = ask.value(samlProviders, SELF, "createdAt") ?? at;
    write.put(samlProviders, SELF, { ...provider, certificates: given ?? held(ask), createdAt, updatedAt: at });
  },
});

const clearSaml = changeKind<ClearSaml>({
  kind: "clear_saml",
  describe: () => "take the identity provider away",
  checks: [
    check("ResourceNotFound.SAMLIdentityProviderNotFound", "there is no identity provider", (ask) =>
      ask.exists(samlProviders, SELF),
    ),
    check(
      "FailedOperation.SSoStatusEnableNotClearIdentityProvider",
      "users are logged in by it: switch single sign-on off first",
      (ask) => ask.value(samlProviders, SELF, "sso") !== "Enabled",
    ),
  ],
  does: (_ask, write) => write.drop(samlProviders, SELF),
});

const noProvider = { entity: "", login: "", sso: "Disabled", metadata: "" } as const;

const addCertificate = changeKind<AddCertificate>({
  kind: "add_certificate",
  describe: () => "add a certificate of the identity provider",
  checks: [
    isNext,
    check("FailedOperation.X509CertificateAlreadyExist", "the certificate is there already", (ask, { text }) =>
      held(ask).every((one) => one.text !== text),
    ),
    check(
      "FailedOperation.X509CertificateLimitExceeded",
      "that is more certificates than there may be",
      (ask, _change, given) => held(ask).length < given.setting(mostCertificates),
    ),
  ],
  does(ask, write, { number, text }, { at }) {
    count(write, number);
    if (!ask.exists(samlProviders, SELF))
      write.put(samlProviders, SELF, { ...noProvider, certificates: [], createdAt: at, updatedAt: at });
    write.set(samlProviders, SELF, { certificates: [...held(ask), { id: certificateId(number), text }], updatedAt: at });
  },
});

const removeCertificate = changeKind<RemoveCertificate>({
  kind: "remove_certificate",
  describe: ({ certificate }) => `remove the certificate \`${certificate}\` of the identity provider`,
  checks: [
    check("ResourceNotFound.X509CertificateNotFound", "there is no such certificate", (ask, { certificate }) =>
      held(ask).some(({ id }) => id === certificate),
    ),
    check(
      "FailedOperation.X509CertificateMinimumRequired",
      "users are logged in with the last certificate",
      (ask) => held(ask).length > 1 || ask.value(samlProviders, SELF, "sso") !== "Enabled",
    ),
  ],
  does: (ask, write, { certificate }, { at }) =>
    write.set(samlProviders, SELF, { certificates: held(ask).filter(({ id }) => id !== certificate), updatedAt: at }),
});

export const zoneChanges: readonly ChangeKind[] = [
  setZoneFields,
  switchScim,
  createCredential,
  switchCredential,
  deleteCredential,
  setSaml,
  clearSaml,
  addCertificate,
  removeCertificate,
];
