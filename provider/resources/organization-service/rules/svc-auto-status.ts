import { fact } from "../../../kernel";

export const svcAutoStatus = fact({
  id: "SVC-AUTO-STATUS",
  kind: "auto_effect",
  sentence: "some services enable or disable themselves when certain things are done in them",
  keptBy: "enable_service and disable_service, which the system may ask for through the service",
  follows: ["SVC-OPERATORS", "SVC-TOGGLE-IN-SERVICE"],
});
