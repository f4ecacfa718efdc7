/** What is asked of a document beside its layout, and loaded apart from it. */
export { askQuestion } from '../../shared/compare/askQuestion';
export { codeSteps } from '../../shared/export/code/toCode';
export { drawPicture } from '../../shared/export/drawPicture';
export { compareWith } from './comparison';
export { createSurveys, type Surveys } from './surveys';
