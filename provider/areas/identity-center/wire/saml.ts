import { rowOf } from "../../../kernel";
import { SELF } from "../../../resources/organization/rows";
import { type Action, answered, type Call, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { certificateFields, isPem } from "../../../wire/answering/certificates";
import { required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { type SamlCertificate, type Switch, samlProviders } from "../directory/rows";
import { certificateId } from "../directory/zone";
import { readMetadata, serviceMetadata } from "./metadata";
import { change, changing, looking, nextNumber, zoneId } from "./zone";

const NOT_FOUND = "ResourceNotFound.SAMLIdentityProviderNotFound";
const NO_PROVIDER = "ResourceNotFound.SAMLServiceProviderNotFound";
const FORMAT = "InvalidParameterValue.X509CertificateFormatError";
const UNPARSED = "FailedOperation.X509CertificateParsingFailed";
const STATUS = "InvalidParameterValue.SSoStatusInvalid";
const UNDECODED = "FailedOperation.DecodeMetadataDocumentFailed";
const NO_XML = "FailedOperation.XMLDataUnmarshalFailed";

function brokenCertificate(text: string): WireRefusal | undefined {
  if (!isPem(text)) return refused(FORMAT, "a certificate is given as PEM");
  return certificateFields(text) === undefined ? refused(UNPARSED, "the certificate cannot be read") : undefined;
}

interface Wanted {
  readonly entity: string;
  readonly login: string;
  readonly metadata: string;
  readonly certificates?: readonly string[];
}

/** The settings that a call gives: by a metadata document, or one by one; what it does not give stays. */
function wantedBy(call: Call): Wanted | WireRefusal {
  const { parameters, organization } = call;
  const encoded = textOf(parameters, "EncodedMetadataDocument") ?? "";
  if (encoded !== "") {
    const read = readMetadata(encoded);
    if (read.kind === "read")
      return { entity: read.entity, login: read.login, metadata: encoded, certificates: read.certificates };
    return read.because === "encoding"
      ? refused(UNDECODED, "EncodedMetadataDocument is not Base64")
      : refused(NO_XML, "the metadata describe no entity in XML");
  }
  const before = rowOf(organization, samlProviders, SELF);
  const certificate = textOf(parameters, "X509Certificate") ?? "";
  return {
    entity: textOf(parameters, "EntityId") ?? before?.entity ?? "",
    login: textOf(parameters, "LoginUrl") ?? before?.login ?? "",
    metadata: before?.metadata ?? "",
    ...(certificate === "" ? {} : { certificates: [certificate] }),
  };
}

function setProvider(call: Call): Reply {
  const { parameters, organization } = call;
  const status = textOf(parameters, "SSOStatus");
  if (status !== undefined && status !== "Enabled" && status !== "Disabled")
    return refused(STATUS, "SSOStatus is Enabled or Disabled");
  const wanted = wantedBy(call);
  if ("kind" in wanted) return wanted;
  const { certificates, ...fields } = wanted;
  const broken = certificates?.map(brokenCertificate).find((one) => one !== undefined);
  if (broken !== undefined) return broken;
  const sso: Switch = status ?? rowOf(organization, samlProviders, SELF)?.sso ?? "Disabled";
  const refusal = change(call, {
    kind: "set_saml",
    provider: { ...fields, sso },
    number: nextNumber(call),
    ...(certificates === undefined ? {} : { certificates }),
  });
  return refusal ?? answered({ CertificateIds: certificatesIn(call).map(({ id }) => id) });
}

const certificatesIn = ({ organization }: Call): readonly SamlCertificate[] =>
  rowOf(organization, samlProviders, SELF)?.certificates ?? [];

function getProvider(call: Call): Reply {
  const row = rowOf(call.organization, samlProviders, SELF);
  if (row === undefined) return refused(NOT_FOUND, "there is no identity provider");
  return answered({
    SAMLIdentityProviderConfiguration: {
      EntityId: row.entity,
      SSOStatus: row.sso,
      EncodedMetadataDocument: row.metadata,
      CertificateIds: row.certificates.map(({ id }) => id),
      LoginUrl: row.login,
      CreateTime: wireTime(row.createdAt),
      UpdateTime: wireTime(row.updatedAt),
    },
  });
}

function addCertificate(call: Call): Reply {
  const text = required(textOf(call.parameters, "X509Certificate"));
  const number = nextNumber(call);
  return (
    brokenCertificate(text) ??
    change(call, { kind: "add_certificate", number, text }) ??
    answered({ CertificateId: certificateId(number) })
  );
}

function removeCertificate(call: Call): Reply {
  const certificate = required(textOf(call.parameters, "CertificateId"));
  return change(call, { kind: "remove_certificate", certificate }) ?? answered();
}

function listCertificates(call: Call): Reply {
  const records = certificatesIn(call).flatMap(({ id, text }) => {
    const fields = certificateFields(text);
    return fields === undefined ? [] : [{ ...fields, CertificateId: id }];
  });
  return answered({ TotalCounts: records.length, SAMLIdPCertificates: records });
}

/** Addresses under a domain that is nobody's: no document says what those of the cloud look like. */
function serviceProvider(call: Call): Reply {
  const zone = zoneId(call);
  const entity = `https://identity-center.invalid/saml/${zone}`;
  const AcsUrl = `${entity}/acs`;
  return answered({
    SAMLServiceProvider: {
      EntityId: entity,
      ZoneId: zone,
      EncodedMetadataDocument: serviceMetadata(entity, AcsUrl),
      AcsUrl,
    },
  });
}

export const samlActions: readonly Action[] = [
  changing("SetExternalSAMLIdentityProvider", setProvider, {
    kinds: ["set_saml"],
    refuses: [STATUS, UNDECODED, NO_XML, FORMAT, UNPARSED],
    ownLimits: ["SSOStatus"],
  }),
  looking("GetExternalSAMLIdentityProvider", getProvider, [NOT_FOUND], NOT_FOUND),
  changing("ClearExternalSAMLIdentityProvider", (call) => change(call, { kind: "clear_saml" }) ?? answered(), {
    kinds: ["clear_saml"],
    missing: NOT_FOUND,
  }),
  changing("AddExternalSAMLIdPCertificate", addCertificate, { kinds: ["add_certificate"], refuses: [FORMAT, UNPARSED] }),
  changing("RemoveExternalSAMLIdPCertificate", removeCertificate, {
    kinds: ["remove_certificate"],
    missing: "ResourceNotFound.X509CertificateNotFound",
  }),
  looking("ListExternalSAMLIdPCertificates", listCertificates),
  looking("GetZoneSAMLServiceProviderInfo", serviceProvider, [NO_PROVIDER], NO_PROVIDER),
];
