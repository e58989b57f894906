/** The digits of a telephone number as they are dialled in the United Kingdom, so that two spellings compare equal. */
export const dialled = (telephone: string): string =>
  telephone.replace(/^\s*\+44\s*(?:\(0\))?/, '0').replace(/\D/g, '');

/** True for a short code such as 101, which belongs to nobody alone. */
export const isShortCode = (telephone: string): boolean => dialled(telephone).length < 9;
