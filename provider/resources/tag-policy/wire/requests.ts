import { asking } from "../../../wire/asking";
import {
  attaching,
  changingPolicy,
  creatingPolicy,
  deletingPolicy,
  GONE,
  switching,
} from "../../service-control-policy/wire/requests";
import type {
  BindTagPolicy,
  CreateTagPolicy,
  DeleteTagPolicy,
  DisableTagPolicy,
  EnableTagPolicy,
  UnbindTagPolicy,
  UpdateTagPolicy,
} from "../operations";

export const tagPolicyRequests = [
  asking<EnableTagPolicy>({ operation: "enable_tag_policy", asks: switching("TAG_POLICY", "EnablePolicyType") }),
  asking<DisableTagPolicy>({ operation: "disable_tag_policy", asks: switching("TAG_POLICY", "DisablePolicyType") }),
  asking<CreateTagPolicy>({ operation: "create_tag_policy", ...creatingPolicy("TAG_POLICY") }),
  asking<UpdateTagPolicy>({ operation: "update_tag_policy", asks: changingPolicy("TAG_POLICY") }),
  asking<DeleteTagPolicy>({ operation: "delete_tag_policy", asks: deletingPolicy("TAG_POLICY"), doneBy: [GONE] }),
  asking<BindTagPolicy>({ operation: "bind_tag_policy", asks: attaching("TAG_POLICY", "AttachPolicy") }),
  asking<UnbindTagPolicy>({ operation: "unbind_tag_policy", asks: attaching("TAG_POLICY", "DetachPolicy") }),
];
