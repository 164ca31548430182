import { defineOperation, groupOf } from "../../kernel";
import { dropCheck, forget } from "./checking";
import type { ChangeTaggedResource, CreateTaggedResource, DeleteTaggedResource } from "./operations";
import { taggedResources, taggedResourcesIn } from "./rows";

const itself = ({ resource }: { readonly resource: string }) => ({ table: taggedResources.name, id: resource });

const createTaggedResource = defineOperation<CreateTaggedResource>({
  name: "create_tagged_resource",
  creates: ["resource"],
  reversible: true,
  verb: "create",
  subject: itself,
  describe: ({ resource, type }) => `create \`${resource}\`, a resource of type \`${type}\``,
  transition(_ask, write, { resource, account, type, tags }) {
    write.put(taggedResources, resource, { account, type, tags });
    write.join(groupOf(taggedResourcesIn, account), resource);
  },
});

const changeTaggedResource = defineOperation<ChangeTaggedResource>({
  name: "change_tagged_resource",
  reversible: true,
  verb: "change",
  subject: itself,
  describe: ({ resource }) => `change the tags of \`${resource}\``,
  transition: (_ask, write, { resource, tags }) => write.set(taggedResources, resource, { tags }),
});

const deleteTaggedResource = defineOperation<DeleteTaggedResource>({
  name: "delete_tagged_resource",
  reversible: false,
  verb: "delete",
  subject: itself,
  describe: ({ resource }) => `delete \`${resource}\``,
  transition(ask, write, { resource }) {
    const account = ask.value(taggedResources, resource, "account") ?? "";
    write.drop(taggedResources, resource);
    write.leave(groupOf(taggedResourcesIn, account), resource);
    forget(write, account, resource);
    for (const change of ["created", "changed"]) dropCheck(write, `${change}/${resource}`);
  },
});

export const resourceOperations = [createTaggedResource, changeTaggedResource, deleteTaggedResource];
