import type { Place, Unit, Units } from "./units";

/** Lines units up by place, depth first, so that whatever stands at or below a place is one interval. */
export function slotsOf(places: ReadonlyMap<string, Place>, units: readonly Unit[]): Pick<Units, "slots" | "below" | "weight"> {
  const at = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const place of new Set([unit.from, unit.to])) {
      if (place === undefined) continue;
      const here = at.get(place);
      if (here === undefined) at.set(place, [unit]);
      else here.push(unit);
    }
  }
  const slots: Unit[] = [];
  const weights = [0];
  const intervals = new Map<string, { readonly from: number; readonly to: number }>();
  const visit = (place: Place): void => {
    const from = slots.length;
    for (const unit of at.get(place.id) ?? []) {
      slots.push(unit);
      weights.push((weights[weights.length - 1] ?? 0) + unit.weight);
    }
    for (const below of place.below) visit(below);
    intervals.set(place.id, { from, to: slots.length });
  };
  for (const place of places.values()) if (place.above === null) visit(place);
  return {
    slots,
    below: (place) => intervals.get(place),
    weight: (from, to) => (weights[to] ?? 0) - (weights[from] ?? 0),
  };
}
