import { groupItems, groupOf, type Organization, rowOf } from "../../../provider/kernel";
import {
  membersReviewedWith,
  operationReviewKeys,
  operationReviews,
  reviewedMembersOf,
  reviewKey,
  reviewsOf,
  reviewsUsing,
} from "../../../provider/resources/operation-review/rows";
import { operationReviewType } from "../../../provider/resources/operation-review/type";
import { accountActor } from "../../../provider/resources/organization/actors";
import { declared, findings } from "../../support/declarations";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, outside, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  addRecipient,
  addResource,
  BERT,
  CARL,
  createReview,
  createUnit,
  deleteUnit,
  evictMember,
  filled,
  OUTSIDE,
  outOfGroup,
  refusalBy,
  removeRecipient,
  removeResource,
  sharers,
  unbindReview,
  withResource,
} from "../../support/sharing";

/** `p-1` is shared with Anna and Bert, through `u-1`. */
const shared = [...filled, addRecipient(ANNA), addRecipient(BERT)];
const covered = (organization: Organization, review = "r-1") => groupItems(organization, groupOf(reviewedMembersOf, review));

describe("what reviews presuppose", () => {
  it("ORG-UNKNOWN: an organization", () => {
    expect(verdict(outside, createReview([ANNA]))).toBe("ORG-UNKNOWN");
    expect(verdict(outside, unbindReview(ANNA))).toBe("ORG-UNKNOWN");
  });

  it("MEMBER-UNKNOWN: members", () => {
    for (const account of [MANAGEMENT, OUTSIDE, "999999999999"])
      expect(verdicts(sharers(...shared), createReview([ANNA, account]))).toEqual(["MEMBER-UNKNOWN"]);
  });

  it("REVIEW-UNKNOWN: a review that covers the member", () => {
    const organization = sharers(...shared, createReview([ANNA]));
    expect(verdicts(organization, unbindReview(ANNA, "r-9"))).toEqual(["REVIEW-UNKNOWN"]);
    expect(verdicts(organization, unbindReview(BERT))).toEqual(["REVIEW-UNKNOWN"]);
    expect(verdict(organization, unbindReview(ANNA))).toBe("accepted");
  });
});

describe("REVIEW-EXISTS: asking again", () => {
  const organization = sharers(...shared, addResource("p-2"), createReview([ANNA]));

  it("adds members to the review of that id", () => {
    expect(covered(performed(organization, [createReview([BERT])]))).toEqual([ANNA, BERT]);
  });

  it("does not cover a member twice", () => {
    expect(verdicts(organization, createReview([ANNA, BERT]))).toEqual(["REVIEW-EXISTS"]);
  });

  it.each([{ product_type: "cbs" }, { event: "StopInstances" }, { process: "p-2" }])("does not change %j", (other) => {
    expect(verdicts(organization, createReview([BERT], other))).toEqual(["REVIEW-EXISTS"]);
    expect(verdict(organization, createReview([BERT], { review: "r-2", ...other }))).toBe("accepted");
  });

  it("makes no second review of the same event by the same process", () => {
    expect(verdicts(organization, createReview([BERT], { review: "r-2" }))).toEqual(["REVIEW-EXISTS"]);
    expect(verdict(performed(organization, [unbindReview(ANNA)]), createReview([BERT], { review: "r-2" }))).toBe("accepted");
  });
});

it("REVIEW-MANAGEMENT-ONLY: nobody else sets or withdraws reviews", () => {
  const organization = sharers(...shared, createReview([ANNA]));
  const by = accountActor(ANNA);
  expect(verdicts(organization, { ...createReview([BERT]), by })).toEqual(["REVIEW-MANAGEMENT-ONLY"]);
  expect(verdicts(organization, { ...unbindReview(ANNA), by })).toEqual(["REVIEW-MANAGEMENT-ONLY"]);
});

it("REVIEW-FIELDS: product type, event, process and members are all named", () => {
  const organization = sharers(...shared);
  expect(verdict(organization, createReview([]))).toBe("REVIEW-FIELDS");
  for (const other of [{ product_type: "" }, { event: " " }, { process: "" }])
    expect(verdict(organization, createReview([ANNA], other))).toBe("REVIEW-FIELDS");
  expect(verdict(organization, createReview([ANNA]))).toBe("accepted");
});

describe("REVIEW-NEEDS-SHARED-PROCESS", () => {
  const refused = ["REVIEW-NEEDS-SHARED-PROCESS"];

  it("refuses a process that does not exist, or is none", () => {
    expect(verdicts(sharers(...shared), createReview([ANNA], { process: "p-9" }))).toEqual(refused);
    const secrets = withResource(sharers(createUnit({ resource_type: "ssm:secret" })), "s-1", { service: "ssm", type: "secret" });
    const organization = performed(secrets, [addResource("s-1"), addRecipient(ANNA)]);
    const review = createReview([ANNA], { process: "s-1" });
    expect(verdicts(organization, review)).toEqual(refused);
    expect(refusalBy("REVIEW-NEEDS-SHARED-PROCESS", organization, review).remedy()).toBeUndefined();
    expect(refusalBy("REVIEW-NEEDS-SHARED-PROCESS", organization, review).blockers()).toMatchObject({
      first: [{ table: "account-resource", id: "s-1", says: "is not an approval process" }],
      count: 1,
    });
  });

  it("refuses members that do not receive it", () => {
    expect(verdicts(sharers(...filled), createReview([ANNA]))).toEqual(refused);
    expect(verdict(sharers(...filled, addRecipient(ANNA)), createReview([ANNA]))).toBe("accepted");
    expect(verdicts(sharers(...filled, addRecipient(ANNA)), createReview([ANNA, BERT]))).toEqual(refused);
  });

  it("accepts members that receive it through different units", () => {
    const second = [createUnit({ unit: "u-2" }), addResource("p-1", MANAGEMENT, "u-2"), addRecipient(BERT, MANAGEMENT, "u-2")];
    const organization = sharers(...filled, addRecipient(ANNA), ...second);
    expect(verdict(organization, createReview([ANNA, BERT]))).toBe("accepted");
  });

  it("names who lacks it; sharing with them is the remedy", () => {
    const organization = sharers(...shared);
    const refusal = refusalBy("REVIEW-NEEDS-SHARED-PROCESS", organization, createReview([ANNA, CARL]));
    expect(refusal.blockers()).toMatchObject({ count: 1, first: [{ table: "member", id: CARL }] });
    const remedy = refusal.remedy();
    expect(remedy?.add).toBe("never");
    expect(verdict(performed(organization, remedy?.operations ?? []), createReview([ANNA, CARL]))).toBe("accepted");
    expect(refusalBy("REVIEW-NEEDS-SHARED-PROCESS", sharers(), createReview([ANNA])).remedy()).toBeUndefined();
  });

  it("shares as the member that owns the unit", () => {
    const organization = sharers(createUnit({ owner: ANNA }), addResource("p-anna", ANNA));
    const review = createReview([BERT], { process: "p-anna" });
    const remedy = refusalBy("REVIEW-NEEDS-SHARED-PROCESS", organization, review).remedy();
    expect(verdict(performed(organization, remedy?.operations ?? []), review)).toBe("accepted");
  });
});

describe("REVIEW-EFFECT", () => {
  it("covers the members and nobody else, until they are taken out", () => {
    const organization = sharers(...shared, createReview([ANNA, BERT]));
    expect(groupItems(organization, groupOf(reviewsOf, ANNA))).toEqual(["r-1"]);
    expect(groupItems(organization, groupOf(reviewsUsing, "p-1", ANNA))).toEqual(["r-1"]);
    expect(groupItems(organization, groupOf(membersReviewedWith, "p-1"))).toEqual([ANNA, BERT]);
    expect(groupItems(organization, groupOf(reviewsOf, CARL))).toEqual([]);
    const less = performed(organization, [unbindReview(ANNA)]);
    expect(groupItems(less, groupOf(reviewsOf, ANNA))).toEqual([]);
    expect(groupItems(less, groupOf(membersReviewedWith, "p-1"))).toEqual([BERT]);
  });

  it("goes with its last member", () => {
    const organization = sharers(...shared, createReview([ANNA]));
    const gone = performed(organization, [unbindReview(ANNA)]);
    expect(rowOf(gone, operationReviews, "r-1")).toBeUndefined();
    expect(verdict(gone, createReview([ANNA], { review: "r-2" }))).toBe("accepted");
  });

  it("ends for a member that leaves, in every review, and with it reviews of that member alone", () => {
    const second = createReview([ANNA], { review: "r-2", event: "StopInstances" });
    const organization = outOfGroup(sharers(...shared, createReview([ANNA, BERT]), second), ANNA);
    const left = performed(organization, [evictMember(ANNA)]);
    expect(covered(left)).toEqual([BERT]);
    expect(rowOf(left, operationReviews, "r-2")).toBeUndefined();
    const key = reviewKey({ productType: "cvm", event: "StopInstances", process: "p-1" });
    expect(rowOf(left, operationReviewKeys, key)).toBeUndefined();
    expect(groupItems(left, groupOf(membersReviewedWith, "p-1"))).toEqual([BERT]);
    expect(indexProblems(left)).toEqual([]);
  });
});

describe("REVIEW-KEEPS-SHARE", () => {
  const organization = sharers(...shared, addResource("p-2"), createReview([ANNA]));
  const endings = [deleteUnit(), removeResource("p-1"), removeRecipient(ANNA)];

  it("refuses to end the sharing that a review relies on", () => {
    for (const ending of endings) expect(verdicts(organization, ending)).toEqual(["REVIEW-KEEPS-SHARE"]);
  });

  it("lets go of whom and what no review relies on", () => {
    expect(verdict(organization, removeRecipient(BERT))).toBe("accepted");
    expect(verdict(organization, removeResource("p-2"))).toBe("accepted");
  });

  it("is met by taking the member out of the review, as the remedy does", () => {
    for (const ending of endings) {
      const refusal = refusalBy("REVIEW-KEEPS-SHARE", organization, ending);
      expect(refusal.blockers()).toMatchObject({ count: 1, first: [{ table: "operation-review", id: "r-1" }] });
      const remedy = refusal.remedy();
      expect(remedy).toEqual({ add: "never", operations: [unbindReview(ANNA)] });
      expect(verdict(performed(organization, remedy?.operations ?? []), ending)).toBe("accepted");
    }
  });

  it("holds nothing up where the member receives the process through another unit as well", () => {
    const second = performed(organization, [
      createUnit({ unit: "u-2" }),
      addResource("p-1", MANAGEMENT, "u-2"),
      addRecipient(ANNA, MANAGEMENT, "u-2"),
    ]);
    for (const ending of endings) expect(verdict(second, ending)).toBe("accepted");
    expect(verdict(performed(second, [deleteUnit()]), deleteUnit(MANAGEMENT, "u-2"))).toBe("REVIEW-KEEPS-SHARE");
  });

  it("counts a process for as long as any review of the member uses it", () => {
    const twice = performed(organization, [createReview([ANNA], { review: "r-2", event: "StopInstances" })]);
    const once = performed(twice, [unbindReview(ANNA)]);
    for (const ending of endings) expect(verdict(once, ending)).toBe("REVIEW-KEEPS-SHARE");
    expect(verdict(performed(twice, [unbindReview(ANNA), unbindReview(ANNA, "r-2")]), removeRecipient(ANNA))).toBe("accepted");
  });

  it("can be switched off, being concluded and not written", () => {
    const settings = { reviews_keep_shares: false };
    for (const ending of endings) expect(verdict(organization, ending, { settings })).toBe("accepted");
  });
});

describe("the resource type", () => {
  const start = sharers(...shared, addRecipient(CARL));
  const situation = { observed: start, remembered: {}, caller: MANAGEMENT, organization: undefined };
  const wanted = { product_type: "cvm", event: "TerminateInstances", process: "p-1", members: [ANNA, BERT] };
  const made = performed(start, operationReviewType.create("+operation_review.x", wanted, situation));

  it("creates, reads and finds", () => {
    expect(operationReviewType.read(made, "+operation_review.x")).toEqual(wanted);
    expect(operationReviewType.find(made, { ...wanted, members: [CARL] }, undefined)).toBe("+operation_review.x");
    expect(operationReviewType.find(made, { ...wanted, event: "other" }, undefined)).toBeUndefined();
    expect(operationReviewType.find(made, { ...wanted, event: "other" }, { id: "+operation_review.x" })).toBe(
      "+operation_review.x",
    );
  });

  it.each([[[ANNA]], [[ANNA, BERT, CARL]], [[CARL]]])("changes the members to %j in any order", (members) => {
    const operations = operationReviewType.update("+operation_review.x", wanted, { ...wanted, members }, situation);
    for (const order of [operations, [...operations].reverse()])
      expect(operationReviewType.read(performed(made, order), "+operation_review.x")?.members).toEqual(members);
  });

  it("removes by taking out every member", () => {
    const { operations } = operationReviewType.remove("+operation_review.x", wanted, situation);
    expect(operationReviewType.read(performed(made, operations), "+operation_review.x")).toBeUndefined();
  });

  it("REVIEW-FIELDS: reports what is missing where it is written", () => {
    expect(findings(operationReviewType, { product_type: "", event: "", process: "", members: [] })).toEqual(
      Array.from({ length: 4 }, () => "REVIEW-FIELDS"),
    );
  });

  it("REVIEW-EXISTS: reports two declarations of one event and process", () => {
    const { all } = declared(operationReviewType, wanted, wanted, { ...wanted, event: "other" });
    const codes = [...all.declarations.values()]
      .flatMap((one) => operationReviewType.check?.(one, all) ?? [])
      .map(({ code }) => code);
    expect(codes).toEqual(["REVIEW-EXISTS"]);
  });
});
