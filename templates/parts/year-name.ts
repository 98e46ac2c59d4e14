/** A year as a heading says it. */

export const yearName = (year: string): string => year || '未署日期';
