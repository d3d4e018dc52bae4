/** The classes of demand, by the names of the server. */
export const patterns = ['Smooth', 'Erratic', 'Intermittent', 'Lumpy', 'None'] as const;
