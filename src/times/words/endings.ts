/** `halb` → the forms of the adjective: `halbe halber halbes halben halbem`. */
export const endings = (stem: string): string => `${stem}e ${stem}er ${stem}es ${stem}en ${stem}em`;
/** The same for several stems. */
export const each = (stems: string): string => stems.trim().split(/\s+/).map(endings).join(' ');
