import { createContext, useContext } from 'react';

/**
 * Whether a first loading goes on: what is not found may then lie on the server; null while that is
 * not known. Outside the shell, where nothing is loaded, false.
 */
export const Downloading = createContext<boolean | null>(false);

/** `const downloading = useDownloading()`: only `false` allows to conclude from what is missing. */
export const useDownloading = (): boolean | null => useContext(Downloading);
