/** The oldest browsers that sheets and scripts are written for: recent enough that nesting and light-dark() stay as they are. */

export const browsers = { chrome: [123, 0], firefox: [120, 0], safari: [17, 5] } as const;
