import { createStore } from 'zustand/vanilla';
import { type AskingSlice, askingSlice } from './askingSlice';
import { type ComparingSlice, comparingSlice } from './comparing/comparingSlice';
import { type DocumentSlice, documentSlice } from './documentSlice';
import { type EditingSlice, editingSlice } from './editingSlice';
import { type ExportSlice, exportSlice } from './exportSlice';
import { type RequestSlice, requestSlice } from './requestSlice';
import { type ConsequencesSlice, consequencesSlice } from './sandbox/consequencesSlice';
import { type ScanSlice, scanSlice } from './scan/scanSlice';
import type { Services } from './services';
import { type SurveySlice, surveySlice } from './surveySlice';
import { type TakeHomeSlice, takeHomeSlice } from './takeHome/takeHomeSlice';
import { type ViewSlice, viewSlice } from './viewSlice';

/** What is open, what is asked of it and what is looked at. Needs no React: components subscribe through `useApp`. */
export type AppState = AskingSlice &
  ComparingSlice &
  ConsequencesSlice &
  DocumentSlice &
  EditingSlice &
  ExportSlice &
  RequestSlice &
  ScanSlice &
  SurveySlice &
  TakeHomeSlice &
  ViewSlice;
export type AppStore = ReturnType<typeof createAppStore>;

export function createAppStore(services: Services) {
  return createStore<AppState>()((...args) => ({
    ...documentSlice(services)(...args),
    ...askingSlice(...args),
    ...comparingSlice(services)(...args),
    ...consequencesSlice(...args),
    ...editingSlice(...args),
    ...exportSlice(services)(...args),
    ...requestSlice(...args),
    ...scanSlice(services)(...args),
    ...surveySlice(...args),
    ...takeHomeSlice(services)(...args),
    ...viewSlice(...args),
  }));
}
