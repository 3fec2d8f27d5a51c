import { z } from 'zod';

// The pages' content policy has no unsafe-eval. To be imported before any other schema, so that none is made in zod's fast way.
z.config({ jitless: true });
