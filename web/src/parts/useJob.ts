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

    const events = new EventSource(`/api/jobs/${id}/events`);
    events.addEventListener('job', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as JobWire;
      setJob(told);
      if (hasEnded(told)) {
        events.close();
        tellEnd(told);
      }
    });
    return () => events.close();
  }, [id]);
  return id === null || job?.id !== id ? null : job;
}

export function hasEnded(job: JobWire): boolean {
  return job.endedAt != null;
}
