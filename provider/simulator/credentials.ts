import type { Credential } from "../store/contract";

/** Credentials where nobody describes any: they are the same everywhere, so that examples and tests need no set-up. */
export const ADMINISTRATOR_ID = "AKIDORGPLANEADMIN";
export const ROOT_ID = "AKIDORGPLANEROOT";

/** @param account whose administrator sub-user and root user they stand for */
export function defaultCredentials(account: string): Readonly<Record<string, Credential>> {
  return {
    [ADMINISTRATOR_ID]: { secretKey: "orgplane-admin-secret", account, user: "administrator" },
    [ROOT_ID]: { secretKey: "orgplane-root-secret", account, user: "root" },
  };
}
