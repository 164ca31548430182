import type { Action } from "../../../wire/action";
import { reading, telling, writing } from "../../../wire/answering/define";
import { forInsiders } from "../../organization/wire/standing";
import {
  acceptUnit,
  addMembers,
  addNode,
  addResources,
  addUnit,
  deleteMembers,
  deleteNode,
  deleteResources,
  deleteUnit,
  rejectUnit,
  updateUnit,
} from "./changing";
import {
  describeAreas,
  describeReceived,
  describeUnitMembers,
  describeUnitNodes,
  describeUnitResources,
  describeUnits,
} from "./listing";

/** Whether the caller is inside is left to the rules where the documents have no code for it. */
export const sharedUnitActions: readonly Action[] = [
  reading("DescribeShareAreas", describeAreas),
  reading("DescribeShareUnits", describeUnits),
  reading("DescribeShareUnitMembers", describeUnitMembers),
  reading("DescribeShareUnitNodes", describeUnitNodes),
  reading("DescribeShareUnitResources", describeUnitResources),
  reading("DescribeResourceToShareMember", describeReceived),
  telling(writing("AddShareUnit", forInsiders(addUnit)), ["create_shared_unit"], ["ResourceNotFound.OrganizationNotExist"]),
  telling(writing("UpdateShareUnit", updateUnit), ["update_shared_unit"]),
  telling(writing("DeleteShareUnit", deleteUnit), ["delete_shared_unit"], ["FailedOperation"]),
  telling(
    writing("AddShareUnitMembers", addMembers),
    ["add_share_recipient"],
    ["FailedOperation.ShareAreaNotExist", "LimitExceeded.ShareUnitMemberOverLimit"],
  ),
  telling(writing("DeleteShareUnitMembers", deleteMembers), ["remove_share_recipient"], ["FailedOperation.ShareAreaNotExist"]),
  telling(writing("AddShareUnitNode", forInsiders(addNode)), ["add_share_department"], ["ResourceNotFound.OrganizationNotExist"]),
  telling(writing("DeleteShareUnitNode", deleteNode), ["remove_share_department"]),
  telling(
    writing("AddShareUnitResources", addResources),
    ["add_share_resource"],
    [
      "FailedOperation.ShareAreaNotExist",
      "LimitExceeded.ShareUnitResourceOverLimit",
      "FailedOperation.ShareResourceTypeNotExist",
      "FailedOperation.HasDifferentResourceType",
    ],
  ),
  telling(
    writing("DeleteShareUnitResources", deleteResources),
    ["remove_share_resource"],
    [
      "FailedOperation.ShareAreaNotExist",
      "LimitExceeded.ShareUnitResourceOverLimit",
      "FailedOperation.ShareResourceTypeNotExist",
      "FailedOperation.ShareResourceNotExist",
    ],
  ),
  telling(writing("AcceptJoinShareUnitInvitation", acceptUnit), ["accept_share"]),
  telling(writing("RejectJoinShareUnitInvitation", rejectUnit), ["reject_share"]),
];
