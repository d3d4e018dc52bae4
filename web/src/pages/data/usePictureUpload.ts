import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask } from '../../api/ask';
import { wordsOf } from '../../api/RunProvider';
import type { RefusedPictureWire, TakenPicturesWire } from '../../api/wire';
import { smallPicture } from '../../parts/smallPicture';
import { useT } from '../../texts/TextsProvider';

/** How far pictures are that are being sent, and what came of them. */
export interface PictureUpload {
  total: number;
  sent: number;
  taken: number;
  refused: readonly RefusedPictureWire[];
  /** Why it ended before the end. */
  trouble: string | null;
  isUnderWay: boolean;
}

// So many go at once that few journeys are made, and so few that a person sees them move.
const atOnce = 16;

/** Makes pictures small and sends them, a few at a time; what was sent stays when it is stopped. */
export function usePictureUpload() {
  const t = useT();
  const client = useQueryClient();
  const stopping = useRef<AbortController | null>(null);
  const [upload, setUpload] = useState<PictureUpload | null>(null);
  const send = async (files: readonly File[]) => {
    const stop = new AbortController();
    stopping.current = stop;
    let now: PictureUpload = { total: files.length, sent: 0, taken: 0, refused: [], trouble: null, isUnderWay: true };
    setUpload(now);
    for (let first = 0; first < files.length && !stop.signal.aborted && now.trouble === null; first += atOnce) {
      const part = files.slice(first, first + atOnce);
      now = await sendPart(part, stop.signal).then(
        (came) => ({
          ...now,
          sent: now.sent + part.length,
          taken: now.taken + came.taken,
          refused: [...now.refused, ...came.refused],
        }),
        (error: Error) => ({
          ...now,
          trouble: stop.signal.aborted ? t('web.pictures.stopped') : wordsOf(error, t('web.error.connection')),
        }),
      );
      setUpload(now);
    }

    setUpload({ ...now, isUnderWay: false });
    await client.invalidateQueries({ queryKey: ['answer', 'standing'] });
  };

  const sendPart = async (files: readonly File[], signal: AbortSignal): Promise<TakenPicturesWire> => {
    const form = new FormData();
    const refused: RefusedPictureWire[] = [];
    for (const file of files) {
      const small = await smallPicture(file);
      if (small === null) {
        refused.push({ file: file.name, code: 'picture-kind', why: t('refusal.picture-kind') });
      } else {
        form.append('files', small, file.name);
      }
    }

    if (!form.has('files')) {
      return { taken: 0, refused };
    }

    const came = await ask<TakenPicturesWire>('/api/pictures', { method: 'POST', body: form, signal });
    return { taken: came.taken, refused: [...refused, ...came.refused] };
  };

  return { upload, send, stop: () => stopping.current?.abort() };
}
