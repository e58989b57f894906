import type { Component } from '../context.ts';
import { Contact } from './contact.ts';
import { DecisionStatement } from './decision.ts';
import { Fact, Term } from './fact.ts';
import { Cite, DocumentLink, Flowchart, PolicyLink, SectionLink } from './links.ts';
import { Helplines, ImageChannels, LawList, LinkedPolicies, ReviewTriggers, VersionTable } from './lists.ts';
import { Holder, ReportTo, Role, RoleTable } from './people.ts';
import { Brief, ContactTable, Icon, Values } from './sheets.ts';
import { Clause, Clauses, Means } from './structure.ts';
import { From, When } from './when.ts';

/** The components that authors may use, by name. */
export const components: Readonly<Record<string, Component>> = {
  Brief,
  Cite,
  Clause,
  Clauses,
  Contact,
  ContactTable,
  DecisionStatement,
  DocumentLink,
  Fact,
  Flowchart,
  From,
  Helplines,
  Holder,
  Icon,
  ImageChannels,
  LawList,
  LinkedPolicies,
  Means,
  PolicyLink,
  ReportTo,
  ReviewTriggers,
  Role,
  RoleTable,
  SectionLink,
  Term,
  Values,
  VersionTable,
  When,
};
