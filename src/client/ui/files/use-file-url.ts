import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileQuery } from '#client/data/queries.ts';

/** An address for the bytes of a file while the screen stands, or why there is none yet. */
export function useFileUrl(sha256: string): {
  readonly url: string | null;
  readonly why: 'loading' | 'offline' | 'absent' | null;
} {
  const { data: file } = useQuery(fileQuery(sha256));
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!(file instanceof Blob)) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return { url, why: file instanceof Blob ? null : (file ?? 'loading') };
}
