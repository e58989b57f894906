/** What the Vite plugin hands to the pages; see build/vite-plugin.ts. */
declare module 'virtual:policypress/site' {
  /** What the build was started with, or what was read last in development. */
  export const handedOver: import('./build/hand-over.ts').HandedOver;
  /** True on the development server, whose own scripts a strict security policy would refuse. */
  export const development: boolean;
  /** The compiled library files, by path below the content folder. */
  export const modules: Readonly<Record<string, import('./mdx-body.ts').MdxModule>>;
}

declare module 'virtual:policypress/fonts' {
  /** The font files as base64, by file name. */
  export const fonts: Readonly<Record<string, string>>;
}

declare module '*.css?raw' {
  const text: string;
  export default text;
}

declare module '*.js?raw' {
  const text: string;
  export default text;
}
