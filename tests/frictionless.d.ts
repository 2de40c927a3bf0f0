/** As much of Frictionless' own library, which brings no types, as the tests use. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }
  interface Package {
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
  const frictionless: {
    Package: { load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<Package> };
  };
  export default frictionless;
}
