import type { Action } from "../../../wire/action";
import { reading, writing } from "../../../wire/answering/define";
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
  writing("AddShareUnit", forInsiders(addUnit)),
  writing("UpdateShareUnit", updateUnit),
  writing("DeleteShareUnit", deleteUnit),
  writing("AddShareUnitMembers", addMembers),
  writing("DeleteShareUnitMembers", deleteMembers),
  writing("AddShareUnitNode", forInsiders(addNode)),
  writing("DeleteShareUnitNode", deleteNode),
  writing("AddShareUnitResources", addResources),
  writing("DeleteShareUnitResources", deleteResources),
  writing("AcceptJoinShareUnitInvitation", acceptUnit),
  writing("RejectJoinShareUnitInvitation", rejectUnit),
];
