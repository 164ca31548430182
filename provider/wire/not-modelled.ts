/**
 * Documented codes that no action of the simulator answers by itself, each with the reason, where it is the same for all actions. Where
 * it holds for one action only, that action says so (`notModelled`). A fault of the service `sim` can ask for any of them.
 */
export const notModelled: Readonly<Record<string, string>> = {
  ...because("a system behind the cloud failed: nothing of the kind is simulated", [
    "InternalError",
    "FailedOperation.CheckAccountPhoneBindLimit",
    "FailedOperation.CheckMailAccount",
    "FailedOperation.CreateAccount",
    "FailedOperation.CreateBillingPermissionErr",
    "FailedOperation.CreatePolicy",
    "FailedOperation.CreateRole",
    "FailedOperation.DBOperationError",
    "FailedOperation.DeletePolicy",
    "FailedOperation.DescribeOrgServiceUsageStatusErr",
    "FailedOperation.GetAccountRegion",
    "FailedOperation.GetAuthInfo",
    "FailedOperation.GetPolicyDetail",
    "FailedOperation.MemberBindEmailError",
    "FailedOperation.MemberBindPhoneError",
    "FailedOperation.OperateBillingPermissionErr",
    "FailedOperation.OperatePolicy",
    "FailedOperation.OrganizationDetachPolicyError",
    "FailedOperation.PartnerManagementErr",
    "FailedOperation.QuitShareUint",
    "FailedOperation.QuitShareUintError",
    "FailedOperation.QuiteShareUnit",
    "FailedOperation.TagResourcesError",
    "UnsupportedOperation.ManagementSystemError",
  ]),
  ...because("resellers and their customers are not simulated, beyond `channel_customer` of a world", [
    "UnsupportedOperation.AgentNotSame",
    "UnsupportedOperation.ExistedAgent",
    "UnsupportedOperation.ExistedClient",
    "UnsupportedOperation.InconsistentUserTypes",
    "UnsupportedOperation.MemberIsAgent",
    "UnsupportedOperation.MemberIsNotClient",
    "UnsupportedOperation.SecondaryDistributorSubClientExisted",
  ]),
  ...because("what keeps an account from being paid for is `pay_admission` of a world, which is refused in one way", [
    "UnsupportedOperation.AbnormalFinancialStatusOfAdmin",
    "UnsupportedOperation.AbnormalFinancialStatusOfMember",
    "UnsupportedOperation.MemberAccountArrears",
    "UnsupportedOperation.MemberHasVoucher",
    "UnsupportedOperation.OrderInProgressExisted",
    "UnsupportedOperation.PayerArrearsAndNoCreditAccount",
  ]),
  ...because("all simulated accounts are of one site", ["FailedOperation.NotSameRegion"]),
  ...because("nothing tells the RecordId that it is about; a creation fails or succeeds at once", [
    "FailedOperation.CreateRecordAlreadySuccess",
    "FailedOperation.CreateRecordNotExist",
  ]),
  ...because("files are not uploaded to a simulator", ["FailedOperation.ImportFileIllegal"]),
  ...because("no document says when", [
    "FailedOperation.ApplyExist",
    "FailedOperation.CreateMemberAuthOverLimit",
    "FailedOperation.DisableDeleteMemberFromRootNode",
  ]),
};

function because(reason: string, codes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, reason]));
}
