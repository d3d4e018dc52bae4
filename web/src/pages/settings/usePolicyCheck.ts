import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../../api/ask';
import type { PolicyWire } from '../../api/wire';
import { useSpoken } from '../../texts/TextsProvider';

// A person pauses this long between words.
const pauseMilliseconds = 400;

/** What is wrong with a policy, asked whenever the person pauses. */
export function usePolicyCheck(text: string): UseQueryResult<PolicyWire> {
  const { language } = useSpoken();
  const asked = useSettled(text);
  return useQuery({
    queryKey: ['policy-check', language, asked],
    queryFn: ({ signal }) => ask<PolicyWire>('/api/policy/check', { method: 'POST', body: { text: asked }, signal }),
    placeholderData: keepPreviousData,
  });
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
