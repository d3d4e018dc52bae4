import { useEffect, useEffectEvent, useState } from 'react';
import type { JobWire } from '../api/wire';

/** Follows a job's events until it ends; the browser reconnects by itself when the line breaks. */
export function useJob(id: number | null, onEnd: (job: JobWire) => void): JobWire | null {
  const [job, setJob] = useState<JobWire | null>(null);
  const tellEnd = useEffectEvent(onEnd);
  useEffect(() => {
    if (id === null) {
      return undefined;
    }

    return followJob(id, (told) => {
      setJob(told);
      if (hasEnded(told)) {
        tellEnd(told);
      }
    });
  }, [id]);
  return id === null || job?.id !== id ? null : job;
}

export function hasEnded(job: JobWire): boolean {
  return job.endedAt != null;
}

/** Hears of a job until it ends; also when the part that asked for it is gone by then. Returns how to stop hearing. */
export function followJob(id: number, tell: (job: JobWire) => void): () => void {
  const events = new EventSource(`/api/jobs/${id}/events`);
  events.addEventListener('job', ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as JobWire;
    if (hasEnded(told)) {
      events.close();
    }

    tell(told);
  });
  return () => events.close();
}
