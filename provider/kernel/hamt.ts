/**
 * A persistent hash map (hash array mapped trie, 32-way, string keys).
 *
 * An update copies the few nodes on its path (at most seven) and shares all others, so every version of an organization
 * stays readable at no cost: a planner that tries and goes back, a proof and a test that compares need just that.
 */
export interface Hamt<V> {
  readonly size: number;
  readonly root: Node<V> | undefined;
}

type Node<V> = Leaf<V> | Branch<V> | Collision<V>;

interface Leaf<V> {
  readonly kind: 0;
  readonly hash: number;
  readonly key: string;
  readonly value: V;
}

interface Branch<V> {
  readonly kind: 1;
  /** Bit i is set when a child for the hash chunk i is present; children are stored densely, in chunk order. */
  readonly bitmap: number;
  readonly children: readonly Node<V>[];
}

/** Keys whose 32-bit hashes are equal. */
interface Collision<V> {
  readonly kind: 2;
  readonly hash: number;
  readonly leaves: readonly Leaf<V>[];
}

const BITS = 5;
const MASK = 31;
const EMPTY: Hamt<never> = { size: 0, root: undefined };

export function emptyHamt<V>(): Hamt<V> {
  return EMPTY;
}

/** The value at `key`, or undefined. */
export function hamtGet<V>(map: Hamt<V>, key: string): V | undefined {
  return map.root === undefined ? undefined : find(map.root, hashOf(key), key);
}

function find<V>(root: Node<V>, hash: number, key: string): V | undefined {
  let node = root;
  for (let shift = 0; ; shift += BITS) {
    if (node.kind === 0) return node.key === key ? node.value : undefined;
    if (node.kind === 2) return node.leaves.find((leaf) => leaf.key === key)?.value;
    const bit = 1 << ((hash >>> shift) & MASK);
    if ((node.bitmap & bit) === 0) return undefined;
    const child: Node<V> | undefined = node.children[rank(node.bitmap, bit)];
    if (child === undefined) return undefined;
    node = child;
  }
}

/** A map that holds `value` at `key` and everything else of `map`. */
export function hamtSet<V>(map: Hamt<V>, key: string, value: V): Hamt<V> {
  const leaf: Leaf<V> = { kind: 0, hash: hashOf(key), key, value };
  if (map.root === undefined) return { size: 1, root: leaf };
  const before = find(map.root, leaf.hash, key);
  if (before === value) return map;
  return { size: before === undefined ? map.size + 1 : map.size, root: put(map.root, 0, leaf) };
}

/** A map without `key`; `map` itself when it does not hold the key. */
export function hamtDelete<V>(map: Hamt<V>, key: string): Hamt<V> {
  if (map.root === undefined) return map;
  const hash = hashOf(key);
  if (find(map.root, hash, key) === undefined) return map;
  if (map.size === 1) return EMPTY;
  return { size: map.size - 1, root: without(map.root, 0, hash, key) };
}

/** The entries in an order that depends on the keys alone, not on how the map came about. */
export function* hamtEntries<V>(map: Hamt<V>): Generator<readonly [string, V]> {
  if (map.root === undefined) return;
  const stack: Node<V>[] = [map.root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 0) yield [node.key, node.value];
    else stack.push(...(node.kind === 1 ? node.children : [...node.leaves].sort((a, b) => (a.key < b.key ? 1 : -1))));
  }
}

/** A map of all `entries` in one go; of two entries with one key the later one stays. For loading: shapes equal those of `hamtSet`. */
export function hamtFrom<V>(entries: Iterable<readonly [string, V]>): Hamt<V> {
  const leaves: Leaf<V>[] = [];
  for (const [key, value] of entries) leaves.push({ kind: 0, hash: hashOf(key), key, value });
  const built = { size: 0 };
  const root = build(leaves, 0, built);
  return root === undefined ? EMPTY : { size: built.size, root };
}

/** A key whose value differs between two maps, with the values; undefined where the map does not hold it. */
export type HamtChange<V> = readonly [key: string, before: V | undefined, after: V | undefined];

/** What differs between two maps, compared by identity. Shared nodes are skipped: the cost is that of the updates in between. */
export function hamtChanges<V>(before: Hamt<V>, after: Hamt<V>): readonly HamtChange<V>[] {
  const changes: HamtChange<V>[] = [];
  compare(before.root, after.root, changes);
  return changes;
}

function put<V>(node: Node<V>, shift: number, leaf: Leaf<V>): Node<V> {
  if (node.kind === 0) return node.key === leaf.key ? leaf : join(node, leaf, shift);
  if (node.kind === 2) {
    if (node.hash !== leaf.hash) return put({ kind: 1, bitmap: bitOf(node.hash, shift), children: [node] }, shift, leaf);
    return { kind: 2, hash: node.hash, leaves: [...node.leaves.filter((other) => other.key !== leaf.key), leaf] };
  }
  const bit = bitOf(leaf.hash, shift);
  const index = rank(node.bitmap, bit);
  const child = (node.bitmap & bit) === 0 ? undefined : node.children[index];
  if (child === undefined) return { kind: 1, bitmap: node.bitmap | bit, children: node.children.toSpliced(index, 0, leaf) };
  const children = node.children.slice();
  children[index] = put(child, shift + BITS, leaf);
  return { kind: 1, bitmap: node.bitmap, children };
}

function join<V>(a: Leaf<V>, b: Leaf<V>, shift: number): Node<V> {
  if (a.hash === b.hash) return { kind: 2, hash: a.hash, leaves: [a, b] };
  const bitA = bitOf(a.hash, shift);
  const bitB = bitOf(b.hash, shift);
  if (bitA === bitB) return { kind: 1, bitmap: bitA, children: [join(a, b, shift + BITS)] };
  return { kind: 1, bitmap: bitA | bitB, children: bitA >>> 0 < bitB >>> 0 ? [a, b] : [b, a] };
}

function without<V>(node: Node<V>, shift: number, hash: number, key: string): Node<V> | undefined {
  if (node.kind === 0) return node.key === key ? undefined : node;
  if (node.kind === 2) {
    const leaves = node.leaves.filter((leaf) => leaf.key !== key);
    return leaves.length === 1 ? leaves[0] : { kind: 2, hash: node.hash, leaves };
  }
  const bit = bitOf(hash, shift);
  const index = rank(node.bitmap, bit);
  const child = node.children[index];
  if (child === undefined) return node;
  const rest = without(child, shift + BITS, hash, key);
  const children = node.children.slice();
  if (rest === undefined) children.splice(index, 1);
  else children[index] = rest;
  const only = children[0];
  if (only === undefined) return undefined;
  // A branch with a single leaf folds up, so that equal contents have equal shapes.
  if (children.length === 1 && only.kind !== 1) return only;
  return { kind: 1, bitmap: rest === undefined ? node.bitmap & ~bit : node.bitmap, children };
}

function build<V>(leaves: readonly Leaf<V>[], shift: number, built: { size: number }): Node<V> | undefined {
  const first = leaves[0];
  if (first === undefined) return undefined;
  if (leaves.length === 1 || leaves.every((leaf) => leaf.hash === first.hash)) return sameHash(leaves, first, built);
  const buckets: Leaf<V>[][] = [];
  for (const leaf of leaves) {
    const chunk = (leaf.hash >>> shift) & MASK;
    const bucket = buckets[chunk];
    if (bucket === undefined) buckets[chunk] = [leaf];
    else bucket.push(leaf);
  }
  let bitmap = 0;
  const children: Node<V>[] = [];
  for (let chunk = 0; chunk <= MASK; chunk++) {
    const child = build(buckets[chunk] ?? [], shift + BITS, built);
    if (child === undefined) continue;
    bitmap |= 1 << chunk;
    children.push(child);
  }
  return { kind: 1, bitmap, children };
}

function sameHash<V>(leaves: readonly Leaf<V>[], first: Leaf<V>, built: { size: number }): Node<V> {
  const distinct = leaves.length === 1 ? leaves : [...new Map(leaves.map((leaf) => [leaf.key, leaf])).values()];
  built.size += distinct.length;
  return distinct.length === 1 ? (distinct[0] ?? first) : { kind: 2, hash: first.hash, leaves: distinct };
}

function compare<V>(a: Node<V> | undefined, b: Node<V> | undefined, changes: HamtChange<V>[]): void {
  if (a === b) return;
  if (a?.kind !== 1 || b?.kind !== 1) {
    compareAll(a, b, changes);
    return;
  }
  let inA = 0;
  let inB = 0;
  for (let bits = a.bitmap | b.bitmap; bits !== 0; bits &= bits - 1) {
    const bit = bits & -bits;
    const childA = (a.bitmap & bit) === 0 ? undefined : a.children[inA++];
    const childB = (b.bitmap & bit) === 0 ? undefined : b.children[inB++];
    if (childA !== childB) compare(childA, childB, changes);
  }
}

/** At least one side is not a branch: few leaves, or one side is (nearly) empty. */
function compareAll<V>(a: Node<V> | undefined, b: Node<V> | undefined, changes: HamtChange<V>[]): void {
  if (a === undefined) {
    for (const [key, value] of hamtEntries({ size: 0, root: b })) changes.push([key, undefined, value]);
    return;
  }
  const before = new Map(hamtEntries({ size: 0, root: a }));
  for (const [key, value] of hamtEntries({ size: 0, root: b })) {
    const was = before.get(key);
    before.delete(key);
    if (was !== value) changes.push([key, was, value]);
  }
  for (const [key, value] of before) changes.push([key, value, undefined]);
}

function bitOf(hash: number, shift: number): number {
  return 1 << ((hash >>> shift) & MASK);
}

/** How many children stand before the one of `bit`. */
function rank(bitmap: number, bit: number): number {
  let v = bitmap & (bit - 1);
  v -= (v >>> 1) & 0x55555555;
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** FNV-1a with a final mix: the low bits choose the branch, so they must depend on every character. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
