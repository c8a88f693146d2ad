/** Levels at which a chamber or a federation is rated, the highest first. */
export const RATING_LEVELS = ['national', 'province', 'city', 'county'] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];
