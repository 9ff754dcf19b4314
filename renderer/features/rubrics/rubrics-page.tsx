import { useParams } from "wouter";
import { RubricList } from "./rubric-list.tsx";
import { RubricPage } from "./rubric-page.tsx";
import "./rubrics.css";

/** All rubric packs, or the one that the address names. */
export function RubricsPage() {
  const { rubricId } = useParams<{ readonly rubricId?: string }>();
  return rubricId === undefined ? <RubricList /> : <RubricPage key={rubricId} rubricId={rubricId} />;
}
