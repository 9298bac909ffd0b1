// What `run.ts` runs before the app.
import 'react-dom/client';
