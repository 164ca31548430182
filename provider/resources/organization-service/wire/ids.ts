import { type ServiceName, serviceNames } from "../rows";

/** The id of a service on the wire: its place in the catalogue. The short product code is its name. */
export function serviceNumber(service: ServiceName): number {
  return serviceNames.indexOf(service) + 1;
}

export function serviceOfNumber(number: number): ServiceName | undefined {
  return serviceNames[number - 1];
}

export function serviceOfProduct(product: string): ServiceName | undefined {
  return serviceNames.find((name) => name === product);
}
