import fc from "fast-check";
import { canonicalJson } from "../../provider/desired/canonical";

/** An organization without a frontend: what a person means. */
interface House {
  readonly name: string;
  readonly plot: number | undefined;
  readonly payer: number | string | undefined;
  readonly rooms: readonly string[] | undefined;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly empty: boolean | undefined;
  readonly floors: string | undefined;
  readonly owner: { readonly email: string; readonly phone?: string } | undefined;
  readonly adopt: { readonly id: string } | { readonly name: string } | undefined;
}

export interface Town {
  readonly plots: readonly { readonly inside: number | undefined; readonly laws: readonly number[] | undefined }[];
  readonly houses: readonly House[];
  readonly laws: readonly { readonly be: unknown }[];
}

const word = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 5 }),
  fc.constantFrom(`\${a}`, "%{b}", `$\${c`, "yes", "1", "null", "*x", "&y", "a: b", " #c", "- d"),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const house: fc.Arbitrary<House> = fc.record({
  name: word.filter((text) => [...text].length <= 10),
  plot: maybe(fc.nat(3)),
  payer: maybe(fc.oneof(fc.nat(3), fc.integer({ min: 10000, max: 999999 }).map(String))),
  rooms: maybe(fc.array(word, { maxLength: 3 })),
  labels: maybe(
    fc.dictionary(
      word.filter((key) => key !== "__proto__" && key !== "<<"),
      word,
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
  empty: maybe(fc.boolean()),
  floors: maybe(fc.constantFrom("one", "two", "many")),
  owner: maybe(fc.record({ email: word.map((text) => `${text}@`), phone: word }, { requiredKeys: ["email"] })),
  adopt: maybe(fc.oneof(fc.record({ id: word }), fc.record({ name: word }))),
});
export const town: fc.Arbitrary<Town> = fc.record({
  plots: fc.array(fc.record({ inside: maybe(fc.nat(3)), laws: maybe(fc.array(fc.nat(2), { maxLength: 2 })) }), {
    minLength: 4,
    maxLength: 4,
  }),
  houses: fc.array(house, { minLength: 4, maxLength: 6 }),
  laws: fc.array(fc.record({ be: fc.jsonValue({ maxDepth: 2 }).map(written).filter(exact) }), { minLength: 3, maxLength: 3 }),
});

/** As JSON writes it: -0 is 0. */
function written(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Numbers with exponents and the keys that are refused everywhere are left out. */
function exact(value: unknown): boolean {
  return !/\de|__proto__|<</.test(JSON.stringify(value));
}

function content(be: unknown): object {
  return { version: "2.0", be };
}

function defined(entries: object): object {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

export function flatYaml({ plots, houses, laws }: Town): object {
  return {
    plots: Object.fromEntries(plots.map((plot, index) => [`p${index}`, plotYaml(plot, index)])),
    houses: Object.fromEntries(houses.map((each, index) => [`h${index}`, houseYaml(each)])),
    laws: Object.fromEntries(laws.map(({ be }, index) => [`l${index}`, { name: `l${index}`, content: content(be) }])),
  };
}

/** Houses stand inside their plots. */
export function nestedYaml(meant: Town): object {
  const plots = meant.plots.map((plot, index) => {
    const inside = meant.houses.map((each, at): [string, House] => [`h${at}`, each]).filter(([, each]) => each.plot === index);
    const houses = Object.fromEntries(inside.map(([key, each]) => [key, houseYaml({ ...each, plot: undefined })]));
    return [`p${index}`, { ...plotYaml(plot, index), houses }];
  });
  const free = meant.houses
    .map((each, index): [string, House] => [`h${index}`, each])
    .filter(([, each]) => each.plot === undefined);
  return {
    ...flatYaml(meant),
    plots: Object.fromEntries(plots),
    houses: Object.fromEntries(free.map(([key, each]) => [key, houseYaml(each)])),
  };
}

function plotYaml({ inside, laws }: Town["plots"][number], index: number): object {
  return defined({
    name: `plot ${index}`,
    inside: inside === undefined ? undefined : `p${inside}`,
    laws: laws?.map((law) => `l${law}`),
  });
}

function houseYaml({ plot, payer, ...rest }: House): object {
  const whom = typeof payer === "number" ? `h${payer}` : payer;
  return defined({ ...rest, plot: plot === undefined ? undefined : `p${plot}`, payer: whom });
}

export function asTerraform({ plots, houses, laws }: Town): object {
  const id = (type: string, name: string) => `\${orgplane_${type}.${name}.id}`;
  const plotsOf = plots.map(({ inside, laws: bound }, index) => [
    `p${index}`,
    defined({
      name: `plot ${index}`,
      inside: inside === undefined ? undefined : id("plot", `p${inside}`),
      laws: bound?.map((law) => id("law", `l${law}`)),
    }),
  ]);
  const housesOf = houses.map(({ plot, payer, ...rest }, index) => [
    `h${index}`,
    defined({
      ...(escaped(rest) as object),
      plot: plot === undefined ? undefined : id("plot", `p${plot}`),
      payer: typeof payer === "number" ? id("house", `h${payer}`) : payer,
    }),
  ]);
  const lawsOf = laws.map(({ be }, index) => [`l${index}`, { name: `l${index}`, content: escaped(canonicalJson(content(be))) }]);
  return {
    orgplane_plot: Object.fromEntries(plotsOf),
    orgplane_house: Object.fromEntries(housesOf),
    orgplane_law: Object.fromEntries(lawsOf),
  };
}

/** Texts in Terraform JSON are templates; keys of maps too. */
function escaped(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/[$%]\{/g, (mark) => `${mark[0]}${mark}`);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [String(escaped(key)), escaped(inner)]));
}
