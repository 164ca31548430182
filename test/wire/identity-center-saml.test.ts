import type { JsonObject } from "../../provider/wire/action";
import { op, staffed } from "../support/areas";
import { Wire } from "../support/wire";

/** The external identity provider: its settings, by hand and by metadata, and its certificates. */

/** Two self-signed certificates, of idp-a.example.com and idp-b.example.com. */
const ONE = [
  "-----BEGIN CERTIFICATE-----",
  "MIIBjTCCATOgAwIBAgIUfJV+4jWQnT/ZhSy9Q9fg3+YmIX0wCgYIKoZIzj0EAwIw",
  "HDEaMBgGA1UEAwwRaWRwLWEuZXhhbXBsZS5jb20wHhcNMjYxMTI3MTcxNDExWhcN",
  "MzYxMTI0MTcxNDExWjAcMRowGAYDVQQDDBFpZHAtYS5leGFtcGxlLmNvbTBZMBMG",
  "ByqGSM49AgEGCCqGSM49AwEHA0IABMM3H2e6mRPt0dEs4hB5vFUjHyafv81oSG9d",
  "hucpRNtA+p3KOBW1epizPVobRrTxpyyt4jTKBC4+BX+sS2vwVbSjUzBRMB0GA1Ud",
  "DgQWBBQ/Bs5ur20Ksg93RWafJe81iC2gJzAfBgNVHSMEGDAWgBQ/Bs5ur20Ksg93",
  "RWafJe81iC2gJzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIEDy",
  "5f9BS/tIazrhfjFibUxDtN37tv6gJeFsnbyVeoZDAiEAjVM69PxMEi4zcKOhxxdm",
  "9NfC9irjiRahn6jz5p1VfSA=",
  "-----END CERTIFICATE-----",
].join("\n");
const OTHER = [
  "-----BEGIN CERTIFICATE-----",
  "MIIBjTCCATOgAwIBAgIUdFGdrRZpYx68IwPCygmhexgEsPswCgYIKoZIzj0EAwIw",
  "HDEaMBgGA1UEAwwRaWRwLWIuZXhhbXBsZS5jb20wHhcNMjYxMTI3MTcxNDExWhcN",
  "MzYxMTI0MTcxNDExWjAcMRowGAYDVQQDDBFpZHAtYi5leGFtcGxlLmNvbTBZMBMG",
  "ByqGSM49AgEGCCqGSM49AwEHA0IABN/6pgp31hwcdRQDzRIEvJ7ubppcSnR5Khem",
  "Mr7+3TyjpdrNdlS+gBuaoNUoR1KFdBr8O078Mnft6r/147JHrf6jUzBRMB0GA1Ud",
  "DgQWBBQz+unCbCu2lRZsD+Yw7xLhfbiIYzAfBgNVHSMEGDAWgBQz+unCbCu2lRZs",
  "D+Yw7xLhfbiIYzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIGSL",
  "dUAOrmmJN6V/bPUnaubcENL8H/EEzvOgFMOeHHRkAiEAoVjcwiUsYMlzcENSbGtJ",
  "FLzyF1xSXDrzc9mV8g6WMgE=",
  "-----END CERTIFICATE-----",
].join("\n");

const ZONE = { ZoneId: "z-000000000001" };
const NO_CERTIFICATE = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";

function opened(settings: Readonly<Record<string, number>> = {}): Wire {
  return new Wire(staffed(op("accept_identity_center_terms"), op("enable_identity_center")), settings);
}

const metadata = (certificate: string): string =>
  Buffer.from(
    `<md:EntityDescriptor entityID="https://idp.example.com"><md:IDPSSODescriptor><ds:X509Certificate>${certificate
      .split("\n")
      .slice(1, -1)
      .join(
        "",
      )}</ds:X509Certificate><md:SingleSignOnService Location="https://idp.example.com/login"/></md:IDPSSODescriptor></md:EntityDescriptor>`,
  ).toString("base64");

const set = (centre: Wire, fields: JsonObject) => centre.ask("SetExternalSAMLIdentityProvider", { ...ZONE, ...fields });
const get = (centre: Wire) => centre.ask("GetExternalSAMLIdentityProvider", ZONE)["SAMLIdentityProviderConfiguration"];

it("is set one by one; what is not given stays, and a certificate replaces those there are", () => {
  const centre = opened();
  expect(centre.code("GetExternalSAMLIdentityProvider", ZONE)).toBe("ResourceNotFound.SAMLIdentityProviderNotFound");
  const made = set(centre, { EntityId: "idp", LoginUrl: "https://idp.example.com", X509Certificate: ONE });
  set(centre, { SSOStatus: "Enabled" });
  expect(get(centre)).toMatchObject({ EntityId: "idp", LoginUrl: "https://idp.example.com", SSOStatus: "Enabled", ...made });
  const replaced = set(centre, { X509Certificate: OTHER });
  expect(replaced).not.toEqual(made);
  expect(centre.ask("ListExternalSAMLIdPCertificates", ZONE)).toMatchObject({
    TotalCounts: 1,
    SAMLIdPCertificates: [
      { Subject: "CN=idp-b.example.com", X509Certificate: OTHER, Version: 3, SignatureAlgorithm: "ECDSA-SHA256" },
    ],
  });
});

it("is read from a metadata document", () => {
  const centre = opened();
  set(centre, { EncodedMetadataDocument: metadata(ONE) });
  expect(get(centre)).toMatchObject({ EntityId: "https://idp.example.com", LoginUrl: "https://idp.example.com/login" });
  expect(centre.ask("ListExternalSAMLIdPCertificates", ZONE)).toMatchObject({
    SAMLIdPCertificates: [{ Subject: "CN=idp-a.example.com" }],
  });
});

it("refuses settings that cannot be read", () => {
  const centre = opened();
  const code = (fields: JsonObject) => centre.code("SetExternalSAMLIdentityProvider", { ...ZONE, ...fields });
  expect(code({ SSOStatus: "On" })).toBe("InvalidParameterValue.SSoStatusInvalid");
  expect(code({ EncodedMetadataDocument: "no base64!" })).toBe("FailedOperation.DecodeMetadataDocumentFailed");
  const text = Buffer.from("no document").toString("base64");
  expect(code({ EncodedMetadataDocument: text })).toBe("FailedOperation.XMLDataUnmarshalFailed");
  expect(code({ X509Certificate: "MIIB" })).toBe("InvalidParameterValue.X509CertificateFormatError");
  expect(code({ X509Certificate: NO_CERTIFICATE })).toBe("FailedOperation.X509CertificateParsingFailed");
});

it("is cleared when single sign-on is off", () => {
  const centre = opened();
  expect(centre.code("ClearExternalSAMLIdentityProvider", ZONE)).toBe("ResourceNotFound.SAMLIdentityProviderNotFound");
  set(centre, { EncodedMetadataDocument: metadata(ONE), SSOStatus: "Enabled" });
  expect(centre.code("ClearExternalSAMLIdentityProvider", ZONE)).toBe("FailedOperation.SSoStatusEnableNotClearIdentityProvider");
  set(centre, { SSOStatus: "Disabled" });
  centre.ask("ClearExternalSAMLIdentityProvider", ZONE);
  expect(centre.code("GetExternalSAMLIdentityProvider", ZONE)).toBe("ResourceNotFound.SAMLIdentityProviderNotFound");
});

it("has certificates, each once, and one of them as long as users are logged in with it", () => {
  const centre = opened();
  const add = (text: string) => ({ ...ZONE, X509Certificate: text });
  expect(centre.code("AddExternalSAMLIdPCertificate", add("x"))).toBe("InvalidParameterValue.X509CertificateFormatError");
  expect(centre.code("AddExternalSAMLIdPCertificate", add(NO_CERTIFICATE))).toBe("FailedOperation.X509CertificateParsingFailed");
  const first = centre.ask("AddExternalSAMLIdPCertificate", add(ONE));
  expect(centre.code("AddExternalSAMLIdPCertificate", add(`${ONE}\n`))).toBe("FailedOperation.X509CertificateAlreadyExist");
  const second = centre.ask("AddExternalSAMLIdPCertificate", add(OTHER));
  set(centre, { SSOStatus: "Enabled" });
  centre.ask("RemoveExternalSAMLIdPCertificate", { ...ZONE, ...first });
  expect(centre.code("RemoveExternalSAMLIdPCertificate", { ...ZONE, ...first })).toBe("ResourceNotFound.X509CertificateNotFound");
  expect(centre.code("RemoveExternalSAMLIdPCertificate", { ...ZONE, ...second })).toBe(
    "FailedOperation.X509CertificateMinimumRequired",
  );
  set(centre, { SSOStatus: "Disabled" });
  centre.ask("RemoveExternalSAMLIdPCertificate", { ...ZONE, ...second });
  expect(centre.ask("ListExternalSAMLIdPCertificates", ZONE)).toMatchObject({ TotalCounts: 0 });
});

it("has as many certificates as the setting allows", () => {
  const centre = opened({ identity_center_most_certificates: 1 });
  centre.ask("AddExternalSAMLIdPCertificate", { ...ZONE, X509Certificate: ONE });
  expect(centre.code("AddExternalSAMLIdPCertificate", { ...ZONE, X509Certificate: OTHER })).toBe(
    "FailedOperation.X509CertificateLimitExceeded",
  );
});

it("is told who the zone is", () => {
  const { SAMLServiceProvider } = opened().ask("GetZoneSAMLServiceProviderInfo", ZONE);
  expect(SAMLServiceProvider).toMatchObject(ZONE);
});
