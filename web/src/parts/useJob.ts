import { useEffect, useState } from 'react';
import type { JobWire } from '../api/wire';

/** Follows a job's events until it ends; the browser reconnects by itself when the line breaks. */
export function useJob(id: number | null, onEnd?: (job: JobWire) => void): JobWire | null {
  const [job, setJob] = useState<JobWire | null>(null);
  useEffect(() => {
    if (id === null) {
      return undefined;
    }

    const events = new EventSource(`/api/jobs/${id}/events`);
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as JobWire;
      setJob(told);
      if (hasEnded(told)) {
        events.close();
        onEnd?.(told);
      }
    };
    return () => events.close();
    // A job is followed by its id alone; what is done at its end is read when it ends.
  }, [id]);
  return id === null || job?.id !== id ? null : job;
}

export function hasEnded(job: JobWire): boolean {
  return job.endedAt != null;
}
