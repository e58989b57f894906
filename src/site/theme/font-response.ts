import { fonts } from 'virtual:policypress/fonts';

/** A font file as the answer of an endpoint. */
export const fontResponse = (file: string | undefined): Response =>
  new Response(Buffer.from(fonts[file ?? ''] ?? '', 'base64'), { headers: { 'content-type': 'font/woff2' } });
