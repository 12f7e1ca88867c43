import type { Fields, Found, Timex } from './types.ts';

/** An expression that states a date or time of day. */
export const date = (first: number, end: number, fields: Fields, more: Partial<Found> = {}): Found => ({
  first,
  end,
  meaning: { is: 'date', fields },
  ...more,
});

/** An expression whose value needs nothing around it. */
export const value = (
  first: number,
  end: number,
  type: Timex['type'],
  v: string,
  more: Partial<Found> = {},
): Found => ({
  first,
  end,
  meaning: { is: 'value', type, value: v },
  ...more,
});
