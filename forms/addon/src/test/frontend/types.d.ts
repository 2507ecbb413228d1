// Packages without types of their own.
declare module '*.css';
declare module 'flatpickr/dist/esm/l10n/*' {
  const locale: any;
  export default locale;
  export const Mandarin: any;
}
