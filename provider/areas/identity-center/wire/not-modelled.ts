/** Documented codes that no action of the identity centre answers, each with the reason. */
export const notModelled: Readonly<Record<string, string>> = {
  ...because("SCIM clients, whom it is for, are not served: these actions are how manual users and groups are changed", [
    "FailedOperation.ManualGroupNotDelete",
    "FailedOperation.ManualGroupNotUpdate",
    "FailedOperation.ManualUserNotDelete",
    "FailedOperation.ManualUserNotUpdate",
  ]),
  ...because("another code of the action says more exactly what a synchronized group forbids", [
    "FailedOperation.SynchronizedGroupNotUpdate",
  ]),
  ...because("one request names one user", [
    "LimitExceeded.AddUserToGroupLimitExceeded",
    "LimitExceeded.CreateUserLimitExceeded",
    "LimitExceeded.RemoveUserFromGroupLimitExceeded",
  ]),
  ...because("the action makes no user: the documents list what the role in the account might do", [
    "FailedOperation.UserOverUpperLimit",
    "InvalidParameter.EmailAlreadyExists",
    "InvalidParameter.UsernameAlreadyExists",
    "InvalidParameter.UsernameFormatError",
  ]),
  ...because("the identity centre is none of the services that members can be delegated admins of", [
    "FailedOperation.DelegatedAdminCannotModifyPolicy",
  ]),
  ...because("no document says which policies", ["InvalidParameter.BindPolicyNameNotAllowed"]),
  ...because("an account that has an organization is verified as an enterprise", [
    "FailedOperation.IdentityCenterNotAuth",
    "FailedOperation.IdentityCenterNotEnterpriseAuth",
  ]),
  ...because("switching it on makes the service role", ["ResourceNotFound.ServiceRoleNotExist"]),
  ...because("there is one organization, so every name of a zone is free", [
    "InvalidParameterValue.IdentityCenterZoneNameAlreadyExist",
  ]),
  ...because("a system behind the cloud failed: nothing of the kind is simulated", [
    "FailedOperation.MetadataCosParsingFailed",
    "FailedOperation.SAMLMetadataDocumentGetFailed",
    "FailedOperation.SAMLServiceProviderCreateFailed",
    "FailedOperation.ScimCredentialGenerateError",
    "FailedOperation.UploadMetadataFailed",
    "FailedOperation.UserProvisioningFailed",
  ]),
  ...because("the action only adds, or only takes away, so this is the code of the other one", [
    "FailedOperation.X509CertificateLimitExceeded",
    "FailedOperation.X509CertificateMinimumRequired",
  ]),
  ...because("the type of a user cannot be given", ["InvalidParameter.UserTypeError"]),
  ...because("texts of any kind are searched for and sorted by", ["InvalidParameter.ParamError"]),
};

function because(reason: string, codes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, reason]));
}
