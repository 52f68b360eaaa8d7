/** Generated from functions/http/openapi.json by `npm run openapi`. */
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publishes the keys by which the tokens of QR codes can be checked offline
         * @description A JSON Web Key Set (RFC 7517). Keys that sign no longer stay in it.
         */
        get: operations["getWellKnownJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the documentation to people
         * @description One page that needs nothing else: no script, no font and no picture from anywhere.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the API answers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the OpenAPI document */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the alerts of a region, the newest first */
        get: operations["getAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledges an alert
         * @description For the office that was told. Recorded once, with who and when: whoever comes later gets the acknowledgement that stands.
         */
        post: operations["postAlertsAlertIdAcknowledgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Files an application and opens its case
         * @description The day of filing fixes the edition of the law. A family is one application: the applicant and every member. A document may name the upload with its file: each is brought once, by the organisation that announced it.
         */
        post: operations["postApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what an application lacks, without filing it
         * @description Errors of form, for which it would be refused; and what is missing or no longer good, by clause, with what would cure it: such an application can be filed, and a person judges it. Nothing is kept.
         */
        post: operations["postApplicationsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the working calendar of a year as known now */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/changes/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a change of the calendar and how far its re-projection is */
        get: operations["getCalendarChangesVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a day a day off or a working day */
        put: operations["putCalendarDaysDate"];
        post?: never;
        /** Withdraws what an earlier change said of a day */
        delete: operations["deleteCalendarDaysDate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists cases: the work of a region, the earliest due first, or the one with a number
         * @description Without `stage`, every stage in which somebody has to act. A page may be short, because what you may not see is left out; only a page without `next` is the last. A case that you may not see is not found by its number either.
         */
        get: operations["getCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds the cases of an applicant by the IIN
         * @description The IIN stands in the body, since no address may hold one, and is in no answer. What you may not see is not found. With each case that is shown it is put on record that you asked.
         */
        post: operations["postCasesSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a case */
        get: operations["getCasesCaseId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds the set of documents complete */
        post: operations["postCasesCaseIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/accept-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts the objection to the intended refusal */
        post: operations["postCasesCaseIdAcceptObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows who looked at the personal data of a case
         * @description The latest first: who by an opaque subject, the role, the organisation, what, when and for what. For the applicant, the head, and the bodies that control.
         */
        get: operations["getCasesCaseIdAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annuls the decision, which gives its places back */
        post: operations["postCasesCaseIdAnnul"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the personal data of an application
         * @description For those through whose hands the application passes.
         */
        get: operations["getCasesCaseIdApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/change-family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the family has grown or shrunk since the decision */
        post: operations["postCasesCaseIdChangeFamily"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides to consent before arrival */
        post: operations["postCasesCaseIdConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces a decision that has a clerical error by a new version of it */
        post: operations["postCasesCaseIdCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows every clock of a case, open and closed */
        get: operations["getCasesCaseIdDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/deadlines/{deadlineId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explains a date, day by day, in Kazakh, Russian and English
         * @description With the calendar that the date was computed with, or with `knownAt` with the calendar as it was known at that instant.
         */
        get: operations["getCasesCaseIdDeadlinesDeadlineIdExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the decision to the applicant, with evidence */
        post: operations["postCasesCaseIdDeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/deliver-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the notice of the hearing to the applicant, with evidence */
        post: operations["postCasesCaseIdDeliverNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a complaint and leaves everything as it is */
        post: operations["postCasesCaseIdDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the documents of a case that you may have */
        get: operations["getCasesCaseIdDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads to a document
         * @description The link lives for five minutes and needs no token. Do not keep it: ask again.
         */
        get: operations["getCasesCaseIdDocumentsDocumentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows everything that happened to a case
         * @description In order and without gaps; each event carries the hash of the one before.
         */
        get: operations["getCasesCaseIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extends the review of a complaint, with reasons */
        post: operations["postCasesCaseIdExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the application on the list of the commission */
        post: operations["postCasesCaseIdForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the inclusion up after it was sent, and its places back */
        post: operations["postCasesCaseIdGiveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes the application on to the office that comes next */
        post: operations["postCasesCaseIdHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the history of a case in words
         * @description Every act in Kazakh, Russian and English, without personal data.
         */
        get: operations["getCasesCaseIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/history.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the history of a case as a PDF
         * @description In the language of `Accept-Language`. Made for you and kept nowhere; without personal data.
         */
        get: operations["getCasesCaseIdHistoryPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/hold-hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters the protocol of the hearing */
        post: operations["postCasesCaseIdHoldHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/include": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides to include, which takes the places */
        post: operations["postCasesCaseIdInclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the application on with the list of a month */
        post: operations["postCasesCaseIdList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Objects to the intended refusal */
        post: operations["postCasesCaseIdObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/offer-hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives notice of the intended refusal and of the hearing */
        post: operations["postCasesCaseIdOfferHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes the decision or its copy on to the office that comes next */
        post: operations["postCasesCaseIdPassOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says in plain words where a case stands
         * @description The state, what happens next, by when, and what happens if the office is late. The outcome is told once the decision was sent.
         */
        get: operations["getCasesCaseIdProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/propose-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides for refusal, subject to the hearing that the provider offers */
        post: operations["postCasesCaseIdProposeRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the places that a case needs and those that are left */
        get: operations["getCasesCaseIdQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recommends an outcome to the provider */
        post: operations["postCasesCaseIdRecommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides to refuse, on grounds of the edition */
        post: operations["postCasesCaseIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/refuse-to-accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an incomplete or expired set back, with a receipt that names what is missing */
        post: operations["postCasesCaseIdRefuseToAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters the application in the register */
        post: operations["postCasesCaseIdRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the terms run on; the days between do not count */
        post: operations["postCasesCaseIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a document with what a person has signed outside
         * @description Takes the detached CMS (RFC 5652) over the bytes of the request, checks it, adds a time-stamp and records it. 202 when the time-stamp authority does not answer: the signature is kept and completed later.
         */
        post: operations["postCasesCaseIdSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/signature-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives what is to be signed
         * @description The bytes that a detached CMS is to be made of, for whoever has to sign next. Good for half an hour, for this version of the case, this file, this seat and this person. The same key gives the same bytes again.
         */
        post: operations["postCasesCaseIdSignatureRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the terms stand still, under the paper that it names */
        post: operations["postCasesCaseIdSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/tell-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the complainant of the extension, in the form in which the complaint came */
        post: operations["postCasesCaseIdTellExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a complaint and annuls what it is against, with the stage to which the case goes back */
        post: operations["postCasesCaseIdUphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows which persons of an application stand on another one
         * @description Applications that are open, or that were decided this year. For officials who read applications: a warning on which a person acts; nothing is refused by it.
         */
        get: operations["getCasesCaseIdWarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the application back before the decision is sent */
        post: operations["postCasesCaseIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the compositions of a region’s commission for a service, the latest first */
        get: operations["getCommissions"];
        put?: never;
        /**
         * Records the act that appoints the commission of your region for a service
         * @description Who sits on it, and its quorum and majority, on which the orders are silent. A composition never changes: a later act has another one, which holds from its own first day on.
         */
        post: operations["postCommissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commissions/{compositionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a composition */
        get: operations["getCommissionsCompositionId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Files a complaint about a case, which opens a case of its own
         * @description Against the decision, an act (by its number in the history of the case) or inaction; to the head of the provider, or to the quality body on disagreement with the result. The channels stand in the service `complaint` of `GET /v1/services`. A complaint that comes late is accepted and marked. Go on with it as with any case; both cases show each other.
         */
        post: operations["postComplaints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the events of all cases that you may see, from the first or from a cursor on
         * @description Every event of every case, in the order of each case, as CloudEvents. Keep `next` and go on from it: nothing is missed, and the feed can be read again from any cursor. While `more` is false there is nothing new; ask again later.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forms/{form}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows an official form as it would look
         * @description Marked as a preview. Changes nothing and keeps nothing, and so needs no `Idempotency-Key`.
         */
        post: operations["postFormsFormPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the lists of a region, the newest first
         * @description Those that it has drawn up, and those that have come to it from another.
         */
        get: operations["getLists"];
        put?: never;
        /**
         * Opens a list of a service for your region
         * @description A list gathers applications of one service, edition and stage of your region, or from your region to one other. It may be opened with applications or without.
         */
        post: operations["postLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a list, and how many cases its act has not come to yet */
        get: operations["getListsListId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the applications of a list as a table */
        get: operations["getListsListIdCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads to the paper of a forwarded list
         * @description The link lives for five minutes and needs no token. Do not keep it: ask again.
         */
        get: operations["getListsListIdDocumentsDocumentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows everything that happened to a list */
        get: operations["getListsListIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forwards a list: from this instant every application on it has gone on
         * @description Number, applications and instant are fixed at once; `remaining` says how many cases the act is still on its way to.
         */
        post: operations["postListsListIdForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the applications of a list, and which clock binds each */
        get: operations["getListsListIdMembers"];
        /**
         * Adds applications to an open list
         * @description All of them or none; those that are on the list already stay.
         */
        put: operations["putListsListIdMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/members/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an application off an open list */
        delete: operations["deleteListsListIdMembersCaseId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the places of a year, now or at the end of any day */
        get: operations["getQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the movements of one ledger in the order in which they were entered */
        get: operations["getQuotasEntries"];
        put?: never;
        /** Records an act that moves the quota */
        post: operations["postQuotasEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports the places of a year as CSV
         * @description In columns that the import of an order reads.
         */
        get: operations["getQuotasExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Imports the quota order of a year
         * @description Line by line, whole or not at all. Where the body is CSV, `year`, `act`, `from` and the totals stand in the query; where it is JSON, in the body and only there.
         */
        post: operations["postQuotasOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who waits for places, in order of filing */
        get: operations["getQuotasWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the regions of the country, and whom each receives */
        get: operations["getRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a register: every number in its order, with its act
         * @description Numbers have no gaps. A number whose act was annulled stays, marked void with the reason.
         */
        get: operations["getRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the terms of a region stand, by service and stage
         * @description Counts follow the cases within seconds. Without `region` every region, for the offices that work for the whole country.
         */
        get: operations["getReportsDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the law as data
         * @description Every service and edition with its stages, terms, documents, grounds and forms.
         */
        get: operations["getServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the sessions of a region, the newest first */
        get: operations["getSessions"];
        put?: never;
        /**
         * Opens a session of the commission of your region for a service
         * @description In the composition in effect today. The chair, the deputy or the secretary opens it; refused on a day without a composition.
         */
        post: operations["postSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a session, and how many cases its decisions have not come to yet */
        get: operations["getSessionsSessionId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the agenda: what is proposed, who voted how, what was decided and what became of it */
        get: operations["getSessionsSessionIdAgenda"];
        /**
         * Puts cases on the agenda, with what is proposed for them
         * @description One by one, or all of a forwarded list that wait for the commission. Those on which nobody has voted may get another proposal. Without one, inclusion is proposed, or consent.
         */
        put: operations["putSessionsSessionIdAgenda"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/agenda/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a case off the agenda on which nobody has voted */
        delete: operations["deleteSessionsSessionIdAgendaCaseId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a session: what was decided is fixed, case by case
         * @description By the quorum and majority of the act of appointment; no quorum, no recommendation. Each decision that was carried then takes its own number and places; `remaining` says how many are still on their way, and the agenda which found no place left.
         */
        post: operations["postSessionsSessionIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads to the minutes of a closed session
         * @description They are there once every decision has come to its case. The link lives for five minutes and needs no token.
         */
        get: operations["getSessionsSessionIdDocumentsDocumentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows everything that happened in a session */
        get: operations["getSessionsSessionIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Records who is there from now on
         * @description Whoever has voted on a case counts for it, though gone later.
         */
        put: operations["putSessionsSessionIdPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a member takes no part in cases, with the reason
         * @description By the member, or entered by the secretary.
         */
        post: operations["postSessionsSessionIdRecusals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs the minutes with what a person has signed outside
         * @description Takes the detached CMS (RFC 5652) over the bytes of the request, checks it, adds a time-stamp and records it. 503 when the time-stamp authority does not answer: nothing was recorded, and the same may be sent again.
         */
        post: operations["postSessionsSessionIdSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/signature-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives what is to be signed of the minutes
         * @description The bytes that a detached CMS is to be made of, for whoever presided first and for the secretary then. Good for half an hour, for this version of the session, this file, this seat and this person. The same key gives the same bytes again.
         */
        post: operations["postSessionsSessionIdSignatureRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Casts the vote of a member: by the own token, or entered by the secretary for a member who is there
         * @description On the cases named; without `cases` on every one on which the member can still vote.
         */
        post: operations["postSessionsSessionIdVotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subject-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives everything that is held on one person
         * @description By the IIN in the body, since no address may hold one. For the authorised body, which answers the person. That you asked is put on record with each case. What was erased is not there.
         */
        post: operations["postSubjectAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who acts for whom in a region, the latest first */
        get: operations["getSubstitutions"];
        put?: never;
        /**
         * Records who acts for the absent holder of an office
         * @description By the head of the provider or the authorised body. Whoever acts for somebody names the id in the header `Substitution`; events, history and signatures then say for whom it was done.
         */
        post: operations["postSubstitutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives leave to send a file that an application will bring
         * @description Send the file by PUT to the link, with exactly these headers, within 15 minutes: the link takes this very file and no other. Then name the `id` in the `documents` of `POST /v1/applications`, once, within 24 hours; after that an unused file is removed. The same key again gives the same upload with a fresh link. Names of files are not asked and not kept.
         */
        post: operations["postUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page on which a document can be checked
         * @description For people. With `code` it shows the document of that code.
         */
        get: operations["getVerify"];
        put?: never;
        /**
         * Checks a file and says what is wrong with it
         * @description A PDF of at most 4 MB. It is checked and not kept.
         */
        post: operations["postVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says whether a document is genuine and still holds
         * @description As a page in Kazakh, Russian or English, or as JSON. Without personal data of the applicant.
         */
        get: operations["getVerifyCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the webhooks of your office */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Registers a URL to which the events of all cases that you may see are sent
         * @description Each event is a CloudEvent in JSON, signed as [Standard Webhooks](https://www.standardwebhooks.com); `webhook-id` is its id. Answer 2xx within ten seconds. What is not taken is sent again for three days, ever more seldom, and then parked. The events of one case come in order; the same event may come twice. 410 disables the webhook.
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a webhook and how its receiver is doing */
        get: operations["getWebhooksWebhookId"];
        put?: never;
        post?: never;
        /** Deletes a webhook: nothing more is sent to it */
        delete: operations["deleteWebhooksWebhookId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the events that a receiver has not taken: those that wait, or those that were parked */
        get: operations["getWebhooksWebhookIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a parked event again, for another three days */
        post: operations["postWebhooksWebhookIdDeliveriesDeliveryIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends again to a webhook that was disabled, from where it was left, or tries a failing one at once */
        post: operations["postWebhooksWebhookIdEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new secret; the old one signs beside it for 24 hours */
        post: operations["postWebhooksWebhookIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A look at the personal data of a case */
        Access: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @enum {string} */
            what: "application" | "document" | "upload" | "list" | "search" | "warning" | "history" | "export";
            /** @description Which document, or which list */
            of?: string;
            /** @enum {string} */
            purpose: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data" | "unspecified";
        };
        /** @description Whoever did something: the subject of a token, never a name */
        Actor: {
            subject: string;
            role: components["schemas"]["Role"] | "system";
            organisation?: string;
            /** @description The absent holder of the office that it was done for, and the act that says so */
            for?: {
                /** @enum {string} */
                office: "head" | "official" | "commission-chair" | "commission-secretary";
                subject: string;
                substitution: string;
                act: {
                    number: string;
                    day: components["schemas"]["Day"];
                };
            };
        };
        /** @description A case of the agenda, with the votes and what became of them */
        AgendaEntry: {
            caseId: string;
            number: string;
            proposal: {
                /** @enum {string} */
                outcome: "include" | "consent";
            } | {
                /** @constant */
                outcome: "refuse";
                grounds: string[];
            };
            votes: {
                member: string;
                /** @enum {string} */
                choice: "for" | "against" | "abstained";
                dissent?: string;
            }[];
            recusals: {
                member: string;
                reason: string;
            }[];
            decided?: {
                caseId: string;
                /** @enum {string} */
                result: "carried" | "not-carried" | "no-quorum";
                members: number;
                present: number;
                for: number;
                against: number;
                abstained: number;
            };
            effect?: {
                caseId: string;
                at: components["schemas"]["Instant"];
                /** @constant */
                done: true;
                sequence: number;
                number?: string;
            } | {
                caseId: string;
                at: components["schemas"]["Instant"];
                /** @constant */
                done: false;
                because: string;
                left?: number;
                needed?: number;
            };
        };
        Alert: {
            id: string;
            /** @constant */
            kind: "deadline";
            caseId: string;
            deadline: string;
            rung: string;
            generation?: number;
            region: components["schemas"]["Region"];
            caseNumber: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            stage: string;
            to: string;
            basis: string;
            dueAt: components["schemas"]["Instant"];
            raisedAt: components["schemas"]["Instant"];
            /** @description From when on people are told */
            tellAt?: components["schemas"]["Instant"];
            text?: components["schemas"]["InThreeLanguages"];
            acknowledged?: {
                at: components["schemas"]["Instant"];
                by: {
                    subject: string;
                    role: string;
                    organisation?: string;
                };
            };
        } | {
            id: string;
            /** @constant */
            kind: "quota";
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            threshold: 80 | 95 | 100;
            /** @enum {string} */
            direction: "up" | "down";
            limit: number;
            taken: number;
            to: string;
            raisedAt: components["schemas"]["Instant"];
            acknowledged?: {
                at: components["schemas"]["Instant"];
                by: {
                    subject: string;
                    role: string;
                    organisation?: string;
                };
            };
        };
        /** @description An alert that comes while the deadline is open */
        ArmedRung: {
            name: string;
            /** @enum {string} */
            to: "actor" | "head" | "authorised-body";
            fireAt: components["schemas"]["Instant"];
            generation?: number;
        };
        CalendarChange: {
            version: number;
            recordedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            change: "set" | "withdraw";
            day: components["schemas"]["Day"];
            /** @enum {string} */
            effect?: "off" | "worked";
            name?: components["schemas"]["InThreeLanguages"];
            act: {
                title: components["schemas"]["InThreeLanguages"];
                source: string;
            };
            reason?: string;
        };
        CalendarChangePreview: {
            change: components["schemas"]["CalendarChange"];
            looked: number;
            items: ({
                caseId: string;
                number: string;
                region: components["schemas"]["Region"];
                stage: string;
                deadline: string;
                from: components["schemas"]["Due"];
                to: components["schemas"]["Due"];
            } | {
                caseId: string;
                number: string;
                region: components["schemas"]["Region"];
                stage: string;
                /** @constant */
                outsideKnownYears: true;
            })[];
            next?: string;
        };
        CalendarChangeProgress: {
            version: number;
            recordedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            change: "set" | "withdraw";
            day: components["schemas"]["Day"];
            /** @enum {string} */
            effect?: "off" | "worked";
            name?: components["schemas"]["InThreeLanguages"];
            act: {
                title: components["schemas"]["InThreeLanguages"];
                source: string;
            };
            reason?: string;
            reprojection: {
                /** @enum {string} */
                state: "counting" | "moving" | "checking" | "done" | "superseded";
                cases: number;
                moved: number;
                remaining?: number;
                outsideKnownYears: number;
                startedAt: components["schemas"]["Instant"];
                endedAt?: components["schemas"]["Instant"];
            };
        };
        CalendarYear: {
            version: number;
            year: number;
            workingDays: number;
            provisional: boolean;
            days: {
                day: components["schemas"]["Day"];
                /** @enum {string} */
                effect: "off" | "worked";
                name: components["schemas"]["InThreeLanguages"];
                act: {
                    title: components["schemas"]["InThreeLanguages"];
                    source: string;
                };
                provisional: boolean;
            }[];
        };
        /** @description The state of a case, its clock, and the acts that you may do now */
        Case: {
            id: string;
            number: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            version: number;
            service: {
                code: string;
                edition: string;
            };
            region: components["schemas"]["Region"];
            channel: string;
            filedAt: components["schemas"]["Instant"];
            acceptedOn: components["schemas"]["Day"];
            places: number;
            consent?: components["schemas"]["GivenConsent"];
            documentsFiled: components["schemas"]["FiledDocument"][];
            deficiencies: components["schemas"]["Deficiency"][];
            originRegion?: components["schemas"]["Region"];
            consentCase?: string;
            stage: string;
            stageTitle: components["schemas"]["Wording"];
            stageSince: components["schemas"]["Instant"];
            deadline?: components["schemas"]["Deadline"];
            recommendation?: {
                /** @enum {string} */
                outcome: "include" | "consent" | "refuse";
                grounds: string[];
                at: components["schemas"]["Instant"];
            };
            suspensions?: components["schemas"]["Suspension"][];
            hearing?: components["schemas"]["Hearing"];
            refusedAcceptance?: {
                at: components["schemas"]["Instant"];
                deficiencies: components["schemas"]["DeficiencyOfEvent"][];
                form?: string;
            };
            list?: string;
            listId?: string;
            session?: {
                id: string;
                number: string;
            };
            decision?: components["schemas"]["Decision"];
            delivery?: {
                at: components["schemas"]["Instant"];
                by: string;
                reference: string;
            };
            /** @description Since when and why its personal data are erased */
            erased?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                because: "retention" | "order";
                reference?: string;
            };
            held?: {
                places: number;
                year: number;
            };
            grown?: {
                persons: number;
                needed: number;
                left: number;
                at: components["schemas"]["Instant"];
                reference: string;
            };
            documents: components["schemas"]["Document"][];
            complaint?: components["schemas"]["ComplaintOf"];
            complaints?: components["schemas"]["ComplaintAbout"][];
            /** @description The acts that you may do now */
            acts: components["schemas"]["Verb"][];
        };
        /** @description CloudEvents 1.0. No personal data */
        CaseCloudEvent: {
            /** @constant */
            specversion: "1.0";
            /** @description The case and its number of the event: `<case>/<sequence>` */
            id: string;
            /** @constant */
            source: "urn:qonys:cases";
            /** @description What happened, in reverse-DNS style */
            type: string;
            /** @description The case */
            subject: string;
            time: components["schemas"]["Instant"];
            /** @constant */
            datacontenttype: "application/json";
            /** @constant */
            dataschema: "urn:qonys:case-event:1";
            /** @description The number of the event as text that sorts */
            sequence: string;
            data: {
                caseId: string;
                caseNumber: string;
                /**
                 * @description Filed to try the system out: it takes no place and no number of real ones
                 * @constant
                 */
                synthetic?: true;
                service: {
                    code: string;
                    edition: string;
                };
                region: components["schemas"]["Region"];
                originRegion?: components["schemas"]["Region"];
                /** @description The events of a case are numbered from 1 without gaps: a gap is one not yet received */
                sequence: number;
                event: string;
                /** @description Absent where the case stays in its stage */
                stage?: {
                    left?: string;
                    entered: string;
                    due?: {
                        on: components["schemas"]["Day"];
                        at: components["schemas"]["Instant"];
                    };
                };
                paragraph?: string;
                /** @description In which role somebody acted, or `system` */
                actor: string;
            };
        };
        /** @description Something that happened to a case, with its place in the chain */
        CaseEvent: {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ApplicationFiled";
            deficiencies: components["schemas"]["DeficiencyOfEvent"][];
            caseId: string;
            number: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            service: {
                code: string;
                edition: string;
            };
            region: components["schemas"]["Region"];
            channel: string;
            acceptedOn: components["schemas"]["Day"];
            places: number;
            consent?: components["schemas"]["GivenConsent"];
            documents: components["schemas"]["FiledDocument"][];
            stated: ("registeredSince" | "arrivedOn" | "graduatedOn" | "employmentCategory" | "originRegion" | "consentCase")[];
            originRegion?: components["schemas"]["Region"];
            consentCase?: string;
            /** @description Which item holds the personal data, and the salted hash that proves them */
            persons: {
                item: string;
                hash: string;
            };
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ComplaintFiled";
            caseId: string;
            number: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            service: {
                code: string;
                edition: string;
            };
            region: components["schemas"]["Region"];
            channel: string;
            acceptedOn: components["schemas"]["Day"];
            /** @description Which item holds the personal data, and the salted hash that proves them */
            persons: {
                item: string;
                hash: string;
            };
            complaint: components["schemas"]["ComplaintOf"];
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ReviewExtended";
            /** @description Which item holds the personal data, and the salted hash that proves them */
            persons: {
                item: string;
                hash: string;
            };
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ExtensionTold";
            reference: string;
            /** @enum {string} */
            manner: "electronically" | "in-writing";
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ComplaintAnswered";
            decision: components["schemas"]["Decision"];
            /** @description Which item holds the personal data, and the salted hash that proves them */
            persons: {
                item: string;
                hash: string;
            };
            returnsTo?: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ComplaintLodged";
            complaint: {
                caseId: string;
                number: string;
            };
            channel: string;
            /** @enum {string} */
            against: "decision" | "act" | "inaction";
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ComplaintSettled";
            complaint: {
                caseId: string;
                number: string;
            };
            /** @enum {string} */
            outcome: "dismiss" | "uphold" | "withdrawn";
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "CaseReturned";
            complaint: {
                caseId: string;
                number: string;
            };
            annuls?: string;
            undoes: ("decision" | "acceptance-refusal" | "hearing" | "recommendation")[];
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ApplicationHandedOver";
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ApplicationRegistered";
            deficiencies: components["schemas"]["DeficiencyOfEvent"][];
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ApplicationAccepted";
            deficiencies: components["schemas"]["DeficiencyOfEvent"][];
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "AcceptanceRefused";
            deficiencies: components["schemas"]["DeficiencyOfEvent"][];
            form?: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ApplicationListed";
            list: string;
            listId?: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ApplicationForwarded";
            list?: string;
            listId?: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "OutcomeRecommended";
            session?: {
                id: string;
                number: string;
            };
            grounds: string[];
            /** @enum {string} */
            outcome: "include" | "consent" | "refuse";
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "RefusalProposed";
            session?: {
                id: string;
                number: string;
            };
            grounds: string[];
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "HearingOffered";
            grounds: string[];
            heldAt: components["schemas"]["Instant"];
            notice?: number;
            /** @description Which item holds the personal data, and the salted hash that proves them */
            place?: {
                item: string;
                hash: string;
            };
            form?: string;
            suspends?: {
                since: components["schemas"]["Day"];
                paused: components["schemas"]["DeadlineOfEvent"][];
            };
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "HearingNoticeDelivered";
            delivery: {
                by: string;
                reference: string;
            };
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ObjectionReceived";
            reference: string;
            late: boolean;
            acceptBy?: components["schemas"]["Day"];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ObjectionAccepted";
            reference: string;
            late: boolean;
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "HearingHeld";
            /** @enum {string} */
            applicant: "heard" | "absent";
            reference: string;
            form?: string;
            resumes?: {
                suspension: {
                    from: components["schemas"]["Day"];
                    to: components["schemas"]["Day"];
                };
                calendar: number;
                moved: {
                    before: {
                        id: string;
                        calendar: number;
                        startsOn: components["schemas"]["Day"];
                        own?: components["schemas"]["Due"];
                        service?: components["schemas"]["Due"];
                        due: components["schemas"]["Due"];
                        /** @enum {string} */
                        binds: "own" | "service";
                    };
                    after: components["schemas"]["DeadlineOfEvent"];
                }[];
            };
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "DecisionTaken";
            session?: {
                id: string;
                number: string;
            };
            receipt?: components["schemas"]["DecisionReceipt"];
            deficiencies: components["schemas"]["DeficiencyOfEvent"][];
            decision: components["schemas"]["Decision"];
            places: number;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "DocumentIssued";
            document: components["schemas"]["IssuedDocument"];
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "SignatureReceived";
            document: string;
            signature: components["schemas"]["ReceivedSignature"];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "DocumentSigned";
            document: string;
            signature: components["schemas"]["Signature"];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "SignatureRefused";
            document: string;
            office: components["schemas"]["SigningOffice"];
            reasons: string[];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "DecisionPassedOn";
            reference: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "DecisionDelivered";
            delivery: {
                by: string;
                reference: string;
            };
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "DecisionAnnulled";
            reference: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "InclusionWithdrawn";
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "ApplicationWithdrawn";
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            from: string;
            to: string;
            opens: components["schemas"]["DeadlineOfEvent"][];
            office?: components["schemas"]["Region"];
            basis: string;
            /** @constant */
            type: "DecisionCorrected";
            reference: string;
            version: number;
            /** @description Which item holds the personal data, and the salted hash that proves them */
            persons: {
                item: string;
                hash: string;
            };
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            reference: string;
            persons: number;
            basis: string;
            /** @constant */
            type: "FamilyChanged";
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            reference: string;
            persons: number;
            basis: string;
            /** @constant */
            type: "FamilyChangeRefused";
            needed: number;
            left: number;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "DeadlineAlertRaised";
            deadline: string;
            stage: string;
            rung: components["schemas"]["ArmedRung"];
            dueAt: components["schemas"]["Instant"];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "TermsSuspended";
            reference: string;
            since: components["schemas"]["Day"];
            paused: components["schemas"]["DeadlineOfEvent"][];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "TermsResumed";
            reference: string;
            suspension: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            };
            calendar: number;
            moved: {
                before: {
                    id: string;
                    calendar: number;
                    startsOn: components["schemas"]["Day"];
                    own?: components["schemas"]["Due"];
                    service?: components["schemas"]["Due"];
                    due: components["schemas"]["Due"];
                    /** @enum {string} */
                    binds: "own" | "service";
                };
                after: components["schemas"]["DeadlineOfEvent"];
            }[];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "DeadlinesReprojected";
            calendar: number;
            because: {
                version: number;
                /** @enum {string} */
                change: "set" | "withdraw";
                day: components["schemas"]["Day"];
                /** @enum {string} */
                effect?: "off" | "worked";
                name?: components["schemas"]["InThreeLanguages"];
                act: {
                    title: components["schemas"]["InThreeLanguages"];
                    source: string;
                };
            }[];
            acceptedOn?: {
                before: components["schemas"]["Day"];
                after: components["schemas"]["Day"];
            };
            moved: {
                before: {
                    id: string;
                    calendar: number;
                    startsOn: components["schemas"]["Day"];
                    own?: components["schemas"]["Due"];
                    service?: components["schemas"]["Due"];
                    due: components["schemas"]["Due"];
                    /** @enum {string} */
                    binds: "own" | "service";
                };
                after: components["schemas"]["DeadlineOfEvent"];
            }[];
            basis: string;
        } | {
            /** @description Its number in the case, from 1 without gaps */
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "PersonalDataErased";
            /** @enum {string} */
            because: "retention" | "order";
            reference?: string;
            basis: string;
        };
        Check: {
            service: {
                code: string;
                edition: string;
            };
            /** @description It has no errors of form */
            filable: boolean;
            /** @description Nothing is missing and nothing has expired */
            complete: boolean;
            errors: {
                pointer: string;
                code: string;
                found: string;
                allowed: string;
            }[];
            deficiencies: components["schemas"]["Deficiency"][];
        };
        /** @description Where a rule is written, or why the choice is ours */
        Citation: {
            order: string;
            note?: string;
        } | {
            ours: string;
            note?: string;
        };
        /** @description A complaint about the case, and what came of it */
        ComplaintAbout: {
            caseId: string;
            number: string;
            channel: string;
            /** @enum {string} */
            against: "decision" | "act" | "inaction";
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            outcome?: "dismiss" | "uphold" | "withdrawn";
        };
        /** @description The case that a complaint is about, and what it is against */
        ComplaintOf: {
            caseId: string;
            number: string;
            /** @enum {string} */
            against: "decision" | "act" | "inaction";
            decision?: string;
            act?: number;
            /** @description The last day of the time in which one may complain */
            until?: components["schemas"]["Day"];
            /**
             * @description It came after that day
             * @constant
             */
            late?: true;
        };
        /** @description Who sits on a commission from a day on, and how it decides */
        Composition: {
            id: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            region: components["schemas"]["Region"];
            service: string;
            act: {
                number: string;
                day: components["schemas"]["Day"];
            };
            from: components["schemas"]["Day"];
            to?: components["schemas"]["Day"];
            members: {
                /** @description The subject of the member’s token */
                id: string;
                /** @enum {string} */
                seat: "chair" | "deputy" | "secretary" | "member";
                office: string;
                name: string;
            }[];
            rules: {
                quorum: {
                    numerator: number;
                    denominator: number;
                    moreThan: boolean;
                };
                majority: {
                    numerator: number;
                    denominator: number;
                    moreThan: boolean;
                    /** @enum {string} */
                    of: "members" | "present" | "votes";
                };
                /** @enum {string} */
                tie: "presiding" | "not-carried";
                secretaryVotes: boolean;
            };
            recordedAt: components["schemas"]["Instant"];
            recordedBy: components["schemas"]["Actor"];
        };
        /**
         * Format: date
         * @description A day in Asia/Almaty
         */
        Day: string;
        /** @description The clock of one stage; `due` is the earlier of its own and the service term */
        Deadline: {
            id: string;
            stage: string;
            actor: components["schemas"]["Role"];
            openedAt: components["schemas"]["Instant"];
            startsOn: components["schemas"]["Day"];
            own?: components["schemas"]["Due"];
            service?: components["schemas"]["Due"];
            due: components["schemas"]["Due"];
            /** @enum {string} */
            binds: "own" | "service";
            parameter?: string;
            serviceFrom?: components["schemas"]["Day"];
            calendar: number;
            generation?: number;
            cites: string[];
            suspensions?: components["schemas"]["Suspension"][];
            suspendedSince?: components["schemas"]["Day"];
            rungsUnknown?: string[];
            closedAt?: components["schemas"]["Instant"];
            alerts: components["schemas"]["ArmedRung"][];
        };
        DeadlineOfEvent: {
            id: string;
            stage: string;
            actor: components["schemas"]["Role"];
            openedAt: components["schemas"]["Instant"];
            startsOn: components["schemas"]["Day"];
            own?: components["schemas"]["Due"];
            service?: components["schemas"]["Due"];
            due: components["schemas"]["Due"];
            /** @enum {string} */
            binds: "own" | "service";
            parameter?: string;
            serviceFrom?: components["schemas"]["Day"];
            calendar: number;
            generation?: number;
            cites: string[];
            suspensions?: components["schemas"]["Suspension"][];
            suspendedSince?: components["schemas"]["Day"];
            rungsUnknown?: string[];
            closedAt?: components["schemas"]["Instant"];
            rungs: components["schemas"]["ArmedRung"][];
        };
        DeadlineReportRow: {
            region: components["schemas"]["Region"];
            service?: string;
            stage?: string;
            open: number;
            /** @description Terms that stand still: neither open nor late */
            suspended: number;
            /** @description Open terms that end today or in so many working days after it */
            dueWithin: {
                1: number;
                3: number;
                5: number;
            };
            /** @description Open terms whose last day is past */
            late: number;
            met: number;
            missed: number;
            /** @description Working days that the stages took which were left, met or missed */
            daysUsed?: {
                median: number;
                ninetieth: number;
            };
        };
        Decision: {
            /** @enum {string} */
            outcome: "include" | "consent" | "refuse" | "dismiss" | "uphold";
            number: string;
            at: components["schemas"]["Instant"];
            on: components["schemas"]["Day"];
            grounds: string[];
            entry?: {
                year: number;
                value: number;
            };
            form?: string;
            /** @description From 2 on, once it was corrected */
            version?: number;
        };
        /** @description What the decision was computed from, each by its SHA-256 */
        DecisionReceipt: {
            definition: {
                code: string;
                edition: string;
                sha256: string;
            };
            calendar: number;
            ledgerEntry?: string;
            template?: {
                form: string;
                sha256: string;
            };
            fonts?: string;
            paragraphs: string[];
        };
        /** @description What a person may find wrong with the documents, by its clause */
        Deficiency: {
            /** @enum {string} */
            kind: "missing" | "expired" | "expires-by-decision" | "limit-not-kept";
            /** @enum {string} */
            of: "document" | "statement";
            codes: string[];
            clause: string;
            /** @enum {string} */
            weight: "deficiency" | "warning";
            titles: components["schemas"]["Wording"][];
            cure: components["schemas"]["InThreeLanguages"];
        };
        DeficiencyOfEvent: {
            /** @enum {string} */
            kind: "missing" | "expired" | "expires-by-decision" | "limit-not-kept";
            /** @enum {string} */
            of: "document" | "statement";
            codes: string[];
            clause: string;
            /** @enum {string} */
            weight: "deficiency" | "warning";
        };
        Delivery: {
            id: string;
            /** @enum {string} */
            state: "waiting" | "parked";
            event: components["schemas"]["CaseCloudEvent"];
            since: components["schemas"]["Instant"];
            attempts: number;
            nextAttemptAt?: components["schemas"]["Instant"];
            parkedAt?: components["schemas"]["Instant"];
            lastFailure?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                reason: "status" | "time-out" | "connection" | "address-refused";
                status?: number;
            };
        };
        Document: {
            id: string;
            form: string;
            /** @description Of the decision, from 2 on, once it was corrected */
            version?: number;
            /** @description Of the file before the first signature */
            sha256: string;
            bytes: number;
            issuedAt: components["schemas"]["Instant"];
            /** @description When a complaint was upheld against what it says */
            annulledAt?: components["schemas"]["Instant"];
            /** @description What the file was drawn with beside the case, by SHA-256 */
            drawn?: {
                verifyAt: string;
                template: string;
                fonts: string;
            };
            /** @description What its QR code says: the code of its page at /v1/verify, and a token (JWS) */
            verification?: {
                code: string;
                token: string;
            };
            /** @description Who has to sign, in their order */
            signers?: components["schemas"]["SigningOffice"][];
            signatures?: {
                office: components["schemas"]["SigningOffice"];
                /**
                 * @description ETSI EN 319 142-1
                 * @enum {string}
                 */
                level: "below B-B" | "B-B" | "B-T" | "B-LT";
                /** @description The time of the time-stamp */
                signedAt: components["schemas"]["Instant"];
                /** @description Of the file with this signature */
                sha256: string;
                bytes: number;
                by: components["schemas"]["Actor"];
            }[];
            pending?: {
                office: components["schemas"]["SigningOffice"];
                cms: string;
                by: components["schemas"]["Actor"];
                receivedAt: components["schemas"]["Instant"];
            };
            /** @enum {string} */
            status: "valid" | "superseded" | "annulled" | "withdrawn";
        };
        /** @description The last day, the instant at which it ends, and whether it may still move */
        Due: {
            on: components["schemas"]["Day"];
            at: components["schemas"]["Instant"];
            provisional: boolean;
        };
        Explanation: {
            deadline: components["schemas"]["Deadline"];
            steps: components["schemas"]["Step"][];
            text: {
                kk: string[];
                ru: string[];
                en: string[];
            };
        };
        /** @description What is wrong with one field. It describes what was found and never repeats it */
        FieldError: {
            /** @description A JSON pointer (RFC 6901) into the body, query or path */
            pointer: string;
            code: string;
            found: string;
            allowed: string;
        };
        FileChecked: {
            /** @description Whether every signature in the file is valid */
            valid: boolean;
            /** @description Whether it is, byte for byte, a file of this system */
            issued: boolean;
            sha256: string;
            reasons: components["schemas"]["VerdictReason"][];
            signatures: {
                valid: boolean;
                level: string;
                coversWholeFile: boolean;
                organisation?: string;
                surname?: string;
                initials?: string;
                timeStampedAt?: components["schemas"]["Instant"];
                reasons: components["schemas"]["VerdictReason"][];
            }[];
            document?: components["schemas"]["PublicDocument"];
        };
        FiledDocument: {
            code: string;
            expiresOn?: components["schemas"]["Day"];
            file?: components["schemas"]["FiledFile"];
        };
        /** @description The file of a filed document; its name is never kept */
        FiledFile: {
            /** @enum {string} */
            contentType: "application/pdf" | "image/jpeg" | "image/png";
            bytes: number;
            sha256: string;
        };
        FiledPaper: {
            id?: string;
            code: string;
            expiresOn?: components["schemas"]["Day"];
            filedAt: components["schemas"]["Instant"];
            file?: components["schemas"]["FiledFile"];
        };
        /**
         * @description What API Gateway answers by itself, before any function runs
         * @example {
         *       "message": "Unauthorized"
         *     }
         */
        GatewayMessage: {
            message: string | null;
        };
        /** @description Which text of consent was agreed to (`GET /v1/services` has the texts), and when */
        GivenConsent: {
            text: string;
            givenAt: components["schemas"]["Instant"];
        };
        /** @description The hearing before a refusal; its place stands in the notice */
        Hearing: {
            offeredAt: components["schemas"]["Instant"];
            heldAt: components["schemas"]["Instant"];
            grounds: string[];
            /** @description From 2 on, where it replaced an earlier notice */
            notice?: number;
            delivery?: {
                at: components["schemas"]["Instant"];
                by: string;
                reference: string;
            };
            objection?: {
                at: components["schemas"]["Instant"];
                reference: string;
                late: boolean;
                acceptBy?: components["schemas"]["Day"];
                /** @description The notice that it answers */
                notice: number;
                accepted?: {
                    at: components["schemas"]["Instant"];
                    reference: string;
                    late: boolean;
                };
            };
            protocol?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                applicant: "heard" | "absent";
                reference: string;
            };
        };
        /** @description One act: what, who and for whom, under which paragraph, which clocks it closed and opened */
        HistoryEntry: {
            sequence: number;
            at: components["schemas"]["Instant"];
            type: string;
            act: components["schemas"]["InThreeLanguages"];
            details: components["schemas"]["InThreeLanguages"][];
            by: {
                role: components["schemas"]["Role"] | "system";
                organisation?: string;
                title: components["schemas"]["InThreeLanguages"];
            };
            for?: {
                /** @enum {string} */
                role: "applicant" | "head" | "official" | "commission-chair" | "commission-secretary";
                title: components["schemas"]["InThreeLanguages"];
                act?: {
                    number: string;
                    day: components["schemas"]["Day"];
                };
            };
            basis?: string;
            stage?: {
                from?: components["schemas"]["InThreeLanguages"];
                to: components["schemas"]["InThreeLanguages"];
            };
            closed?: {
                deadline: string;
                stage: string;
                dueOn: components["schemas"]["Day"];
                dueAt: components["schemas"]["Instant"];
                kept: boolean;
            };
            opened?: {
                deadline: string;
                stage: string;
                dueOn: components["schemas"]["Day"];
                dueAt: components["schemas"]["Instant"];
            };
            document?: {
                id: string;
                form: string;
                sha256: string;
            };
            hash: string;
        };
        InThreeLanguages: {
            kk: string;
            ru: string;
            en: string;
        };
        /**
         * Format: date-time
         * @description RFC 3339, in UTC
         */
        Instant: string;
        IssuedDocument: {
            id: string;
            form: string;
            /** @description Of the decision, from 2 on, once it was corrected */
            version?: number;
            /** @description Of the file before the first signature */
            sha256: string;
            bytes: number;
            issuedAt: components["schemas"]["Instant"];
            /** @description When a complaint was upheld against what it says */
            annulledAt?: components["schemas"]["Instant"];
            /** @description What the file was drawn with beside the case, by SHA-256 */
            drawn?: {
                verifyAt: string;
                template: string;
                fonts: string;
            };
            /** @description What its QR code says: the code of its page at /v1/verify, and a token (JWS) */
            verification?: {
                code: string;
                token: string;
            };
            /** @description Who has to sign, in their order */
            signers?: components["schemas"]["SigningOffice"][];
        };
        /** @description A list of applications that go on as one act */
        List: {
            id: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            version: number;
            /** @enum {string} */
            state: "open" | "forwarded";
            service: {
                code: string;
                edition: string;
            };
            /** @description The stage that its applications are in */
            stage: string;
            /**
             * @description The act that it does to each of them
             * @enum {string}
             */
            act: "forward" | "list";
            region: components["schemas"]["Region"];
            receiving: components["schemas"]["Region"];
            openedAt: components["schemas"]["Instant"];
            count: number;
            number?: string;
            forwardedAt?: components["schemas"]["Instant"];
            documents: components["schemas"]["IssuedDocument"][];
        };
        /** @description Something that happened to a list, with its place in the chain */
        ListEvent: {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ListOpened";
            listId: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            service: {
                code: string;
                edition: string;
            };
            stage: string;
            /** @enum {string} */
            act: "forward" | "list";
            region: components["schemas"]["Region"];
            receiving: components["schemas"]["Region"];
            cases: {
                caseId: string;
                number: string;
            }[];
            basis: string;
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "CasesAdded";
            cases: {
                caseId: string;
                number: string;
            }[];
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "CaseTakenOff";
            caseId: string;
            /** @enum {string} */
            because: "taken-off" | "left-stage";
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ListForwarded";
            number: string;
            calendar: number;
            cases: number;
            basis: string;
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "ListDocumentIssued";
            document: components["schemas"]["IssuedDocument"];
        };
        ListProgress: {
            id: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            version: number;
            /** @enum {string} */
            state: "open" | "forwarded";
            service: {
                code: string;
                edition: string;
            };
            /** @description The stage that its applications are in */
            stage: string;
            /**
             * @description The act that it does to each of them
             * @enum {string}
             */
            act: "forward" | "list";
            region: components["schemas"]["Region"];
            receiving: components["schemas"]["Region"];
            openedAt: components["schemas"]["Instant"];
            count: number;
            number?: string;
            forwardedAt?: components["schemas"]["Instant"];
            documents: components["schemas"]["IssuedDocument"][];
            /** @description Cases to which the act of the list is still on its way */
            remaining: number;
        };
        /** @description An application of a list, with the clock that runs for it */
        ListedCase: {
            caseId: string;
            number: string;
            filedAt: components["schemas"]["Instant"];
            acceptedOn: components["schemas"]["Day"];
            places: number;
            stage: string;
            deadline?: components["schemas"]["Deadline"];
        };
        ListedDocument: {
            id: string;
            form: string;
            /** @description Of the decision, from 2 on, once it was corrected */
            version?: number;
            /** @description Of the file before the first signature */
            sha256: string;
            bytes: number;
            issuedAt: components["schemas"]["Instant"];
            /** @description When a complaint was upheld against what it says */
            annulledAt?: components["schemas"]["Instant"];
            /** @description What the file was drawn with beside the case, by SHA-256 */
            drawn?: {
                verifyAt: string;
                template: string;
                fonts: string;
            };
            /** @description What its QR code says: the code of its page at /v1/verify, and a token (JWS) */
            verification?: {
                code: string;
                token: string;
            };
            /** @description Who has to sign, in their order */
            signers?: components["schemas"]["SigningOffice"][];
            signatures?: {
                office: components["schemas"]["SigningOffice"];
                /**
                 * @description ETSI EN 319 142-1
                 * @enum {string}
                 */
                level: "below B-B" | "B-B" | "B-T" | "B-LT";
                /** @description The time of the time-stamp */
                signedAt: components["schemas"]["Instant"];
                /** @description Of the file with this signature */
                sha256: string;
                bytes: number;
                by: components["schemas"]["Actor"];
            }[];
            pending?: {
                office: components["schemas"]["SigningOffice"];
                cms: string;
                by: components["schemas"]["Actor"];
                receivedAt: components["schemas"]["Instant"];
            };
            /** @enum {string} */
            status: "valid" | "superseded" | "annulled" | "withdrawn";
            downloadedAt: components["schemas"]["Instant"][];
        };
        /** @description The minutes of a session, with who has signed them */
        Minutes: {
            id: string;
            form: string;
            /** @description Of the decision, from 2 on, once it was corrected */
            version?: number;
            /** @description Of the file before the first signature */
            sha256: string;
            bytes: number;
            issuedAt: components["schemas"]["Instant"];
            /** @description When a complaint was upheld against what it says */
            annulledAt?: components["schemas"]["Instant"];
            /** @description What the file was drawn with beside the case, by SHA-256 */
            drawn?: {
                verifyAt: string;
                template: string;
                fonts: string;
            };
            /** @description What its QR code says: the code of its page at /v1/verify, and a token (JWS) */
            verification?: {
                code: string;
                token: string;
            };
            /** @description Who has to sign, in their order */
            signers?: components["schemas"]["SigningOffice"][];
            signatures?: {
                office: components["schemas"]["SigningOffice"];
                /**
                 * @description ETSI EN 319 142-1
                 * @enum {string}
                 */
                level: "below B-B" | "B-B" | "B-T" | "B-LT";
                /** @description The time of the time-stamp */
                signedAt: components["schemas"]["Instant"];
                /** @description Of the file with this signature */
                sha256: string;
                bytes: number;
                by: components["schemas"]["Actor"];
            }[];
            /** @description Whose turn it is to sign: the member by the id in the composition */
            next?: {
                office: components["schemas"]["SigningOffice"];
                member: string;
            };
        };
        /** @description Everything that is held on one person */
        PersonExport: {
            madeAt: components["schemas"]["Instant"];
            /** @description The keyed hash under which the person is found */
            key: string;
            /** @description Each application of the person whole, as it is stored: state, every version of what was sealed, events, looks, downloads, files; of others' applications what they say of the person */
            cases: ({
                /** @enum {string} */
                as: "applicant" | "relative";
            } & {
                [key: string]: unknown;
            })[];
        };
        /** @description The quota beside a case. Without an order of the year it has no limit */
        Places: {
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            limit?: number;
            taken?: number;
            decisions?: number;
            left?: number;
            needed: number;
            enough: boolean;
            grounds: {
                code: string;
                text: components["schemas"]["Wording"];
            }[];
            waiting?: {
                place: number;
                of: number;
                before: number;
                turn: boolean;
            };
        };
        /**
         * @description A problem document (RFC 9457). Its `code` is stable; its title comes in the language asked for
         * @example {
         *       "type": "/docs#problem-version-changed",
         *       "code": "version-changed",
         *       "status": 412,
         *       "title": "The case has changed meanwhile",
         *       "version": 4
         *     }
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the code is explained
             */
            type: string;
            /** @enum {string} */
            code: "act-by-list" | "act-by-session" | "act-not-possible" | "actor-not-permitted" | "alert-not-found" | "application-invalid" | "application-open" | "body-invalid" | "body-not-json" | "body-too-large" | "busy" | "calendar-change-invalid" | "calendar-change-not-found" | "calendar-changed" | "calendar-unknown" | "case-not-found" | "case-undecided" | "complaint-invalid" | "composition-exists" | "composition-invalid" | "composition-not-found" | "cursor-invalid" | "deadline-not-found" | "decision-not-in-force" | "decision-sent" | "delivery-not-found" | "document-changed" | "document-not-found" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "file-missing" | "form-code-too-long" | "form-date-invalid" | "form-field-missing" | "form-field-unknown" | "form-script-unsupported" | "form-unknown" | "ground-not-heard" | "ground-unknown" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "idempotency-key-invalid" | "idempotency-key-missing" | "idempotency-key-reused" | "if-match-invalid" | "if-match-missing" | "internal-error" | "list-cases-invalid" | "list-changed" | "list-empty" | "list-forwarded" | "list-invalid" | "list-not-found" | "media-type-unsupported" | "method-not-allowed" | "not-acceptable" | "not-in-composition" | "not-permitted" | "notice-not-delivered" | "objection-not-accepted" | "papers-not-clean" | "path-invalid" | "persons-erased" | "query-invalid" | "quota-act-invalid" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken" | "quota-year-without-order" | "route-unknown" | "seat-not-permitted" | "service-not-in-force" | "session-changed" | "session-closed" | "session-empty" | "session-invalid" | "session-not-found" | "session-not-led" | "session-outside-composition" | "session-without-composition" | "signature-invalid" | "signature-not-due" | "signature-request-not-found" | "signer-not-permitted" | "signer-repeated" | "signing-unavailable" | "substitution-elsewhere" | "substitution-header-invalid" | "substitution-invalid" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-not-taken" | "substitution-of-another" | "token-without-office" | "verb-unknown" | "verification-not-found" | "version-changed" | "webhook-invalid" | "webhook-limit" | "webhook-not-found" | "year-not-known";
            status: number;
            title: string;
            errors?: components["schemas"]["FieldError"][];
        } & {
            [key: string]: unknown;
        };
        /** @description Where a case stands, in plain words for its applicant */
        Progress: {
            state: components["schemas"]["InThreeLanguages"];
            next: components["schemas"]["InThreeLanguages"];
            by?: {
                on: components["schemas"]["Day"];
                at: components["schemas"]["Instant"];
            };
            ifLate?: {
                told: components["schemas"]["InThreeLanguages"];
                youMay: components["schemas"]["InThreeLanguages"];
                cite: string;
            };
        };
        /** @description What everybody may know of a document; of no person */
        PublicDocument: {
            code: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            number: string;
            date: string;
            body: {
                kk: string;
            };
            outcome: string;
            /** @enum {string} */
            status: "valid" | "superseded" | "annulled" | "withdrawn";
            /** @description Whether everybody who has to sign has signed */
            complete: boolean;
            signatures: {
                /** @enum {string} */
                kind: "person" | "seal";
                organisation?: string;
                surname?: string;
                initials?: string;
                office: components["schemas"]["SigningOffice"];
                /**
                 * @description The office for whose absent holder somebody signed
                 * @enum {string}
                 */
                actingFor?: "head" | "official" | "commission-chair" | "commission-secretary";
                /** @enum {string} */
                level: "below B-B" | "B-B" | "B-T" | "B-LT";
                signedAt: components["schemas"]["Instant"];
            }[];
            /** @description Of the file as it is handed out */
            sha256: string;
        };
        PublicKey: {
            /** @constant */
            kty: "EC";
            /** @constant */
            crv: "P-256";
            x: string;
            y: string;
            /** @constant */
            alg: "ES256";
            /** @constant */
            use: "sig";
            kid: string;
        };
        /** @description The movement, and the ledger that it moved */
        QuotaEntered: {
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "set";
            limit: number;
        } | {
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "raise" | "lower";
            places: number;
        } | {
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "moved-in" | "moved-out";
            places: number;
            other: {
                year: number;
                region: components["schemas"]["Region"];
                /** @enum {string} */
                category: "kandas" | "resettlers";
            };
        } | {
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "taken" | "given-back";
            places: number;
            decisions: number;
            caseId: string;
        } | {
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "taken-before" | "given-back-before";
            places: number;
            decisions: number;
        };
        /** @description One dated movement; entries are never edited */
        QuotaEntry: {
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "set";
            limit: number;
        } | {
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "raise" | "lower";
            places: number;
        } | {
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "moved-in" | "moved-out";
            places: number;
            other: {
                year: number;
                region: components["schemas"]["Region"];
                /** @enum {string} */
                category: "kandas" | "resettlers";
            };
        } | {
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "taken" | "given-back";
            places: number;
            decisions: number;
            caseId: string;
        } | {
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            act: string;
            from: components["schemas"]["Day"];
            belowTaken?: string;
            revision?: number;
            /** @enum {string} */
            kind: "taken-before" | "given-back-before";
            places: number;
            decisions: number;
        };
        /** @description The places of a year, region and category; a place is one person */
        QuotaLine: {
            year: number;
            region: components["schemas"]["Region"];
            /** @enum {string} */
            category: "kandas" | "resettlers";
            limit: number;
            taken: number;
            decisions: number;
            /** @description What may be taken; below zero after an act that went below what was taken */
            left: number;
            /** @description Limits that acts have entered for later days */
            coming?: {
                from: components["schemas"]["Day"];
                limit: number;
            }[];
        };
        /** @description What the order changes, line by line */
        QuotaOrderImported: {
            year: number;
            act: string;
            from: components["schemas"]["Day"];
            dryRun: boolean;
            changed: number;
            unchanged: number;
            lines: {
                region: components["schemas"]["Region"];
                /** @enum {string} */
                category: "kandas" | "resettlers";
                taken: number;
                changes: boolean;
                /** @description null where no limit was set before */
                before: number | null;
                after: number;
            }[];
        };
        /** @description A signature that was checked and waits for its time-stamp */
        ReceivedSignature: {
            office: components["schemas"]["SigningOffice"];
            cms: string;
        };
        /**
         * @description A region by its KATO code, nine digits
         * @enum {string}
         */
        Region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
        RegionListed: {
            code: components["schemas"]["Region"];
            name: {
                kk: string;
                ru: string;
            };
            receives: ("kandas" | "resettlers")[];
        };
        /** @description A number with the act that has it; a void one stays */
        RegisterEntry: {
            value: number;
            number: string;
            at: components["schemas"]["Instant"];
            act: {
                caseId: string;
                sequence: number;
            } | {
                listId: string;
                sequence: number;
            } | {
                sessionId: string;
                sequence: number;
            };
            /** @enum {string} */
            state: "in-force" | "void";
            void?: {
                at: components["schemas"]["Instant"];
                act: {
                    caseId: string;
                    sequence: number;
                } | {
                    listId: string;
                    sequence: number;
                } | {
                    sessionId: string;
                    sequence: number;
                };
                because: string;
                reference?: string;
            };
        };
        /**
         * @description The office that acts
         * @enum {string}
         */
        Role: "applicant" | "provider" | "state-corporation" | "career-centre" | "foreign-mission" | "authorised-body" | "commission" | "head" | "quality-body";
        /** @description A service in one edition: every part with its paragraph */
        Service: {
            name: string;
            code: string;
            edition: string;
            openTo?: {
                [key: string]: unknown;
            };
            act: string;
            sources?: string;
            title: {
                [key: string]: unknown;
            };
            cite: {
                [key: string]: unknown;
            };
            term: {
                [key: string]: unknown;
            };
            termFrom: "acceptance" | {
                stage: string;
            };
            capped: string[];
            quota: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            applicantIin: "required" | "if-any";
            channels: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            statements: {
                [key: string]: unknown;
            }[];
            documents: {
                [key: string]: unknown;
            }[];
            expiry: {
                [key: string]: unknown;
            };
            grounds: {
                [key: string]: unknown;
            }[];
            stages: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            duties: {
                [key: string]: unknown;
            }[];
            anyStage: {
                [key: string]: unknown;
            };
            hearing?: {
                [key: string]: unknown;
            };
            complaint?: {
                [key: string]: unknown;
            };
            escalation: {
                [key: string]: unknown;
            };
            forms: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            parameters: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            readings: {
                [key: string]: unknown;
            }[];
            /** @description The texts of consent that its application form has had, the newest last */
            consents: {
                [key: string]: unknown;
            }[];
            /** @description Its stages as a Mermaid diagram */
            diagram: string;
        };
        /** @description A session with who is there, and how far its decisions have come */
        Session: {
            id: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            version: number;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description The code of the service, whatever the edition of a case */
            service: string;
            region: components["schemas"]["Region"];
            /** @description The composition in which it sits, by its id */
            composition: string;
            on: components["schemas"]["Day"];
            openedAt: components["schemas"]["Instant"];
            /** @description Cases on the agenda */
            count: number;
            /** @description Of the minutes, once it is closed */
            number?: string;
            closedAt?: components["schemas"]["Instant"];
            documents: components["schemas"]["Minutes"][];
            /** @description Members who are there, by their ids */
            present: string[];
            /** @description Cases to which the decision is still on its way */
            remaining: number;
        };
        /** @description Something that happened in a session, with its place in the chain */
        SessionEvent: {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "SessionOpened";
            sessionId: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            service: string;
            region: components["schemas"]["Region"];
            composition: string;
            on: components["schemas"]["Day"];
            basis: string;
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "PutOnAgenda";
            cases: {
                caseId: string;
                number: string;
            }[];
            proposal: {
                /** @enum {string} */
                outcome: "include" | "consent";
            } | {
                /** @constant */
                outcome: "refuse";
                grounds: string[];
            };
            listId?: string;
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "TakenOffAgenda";
            caseId: string;
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "PresenceRecorded";
            present: string[];
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "MemberRecused";
            member: string;
            reason: string;
            cases: string[];
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "VoteCast";
            member: string;
            /** @enum {string} */
            choice: "for" | "against" | "abstained";
            dissent?: string;
            cases: string[];
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "SessionClosed";
            number: string;
            decided: {
                caseId: string;
                /** @enum {string} */
                result: "carried" | "not-carried" | "no-quorum";
                members: number;
                present: number;
                for: number;
                against: number;
                abstained: number;
            }[];
            presiding: string;
            secretary: string;
            basis: string;
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "MinutesIssued";
            document: components["schemas"]["IssuedDocument"];
            effects: ({
                caseId: string;
                at: components["schemas"]["Instant"];
                /** @constant */
                done: true;
                sequence: number;
                number?: string;
            } | {
                caseId: string;
                at: components["schemas"]["Instant"];
                /** @constant */
                done: false;
                because: string;
                left?: number;
                needed?: number;
            })[];
        } | {
            sequence: number;
            hash: string;
            previousHash: string;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            type: "MinutesSigned";
            document: string;
            signature: components["schemas"]["Signature"];
        };
        /** @description A session of a commission */
        SessionHead: {
            id: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            version: number;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description The code of the service, whatever the edition of a case */
            service: string;
            region: components["schemas"]["Region"];
            /** @description The composition in which it sits, by its id */
            composition: string;
            on: components["schemas"]["Day"];
            openedAt: components["schemas"]["Instant"];
            /** @description Cases on the agenda */
            count: number;
            /** @description Of the minutes, once it is closed */
            number?: string;
            closedAt?: components["schemas"]["Instant"];
            documents: components["schemas"]["Minutes"][];
        };
        Signature: {
            office: components["schemas"]["SigningOffice"];
            /**
             * @description ETSI EN 319 142-1
             * @enum {string}
             */
            level: "below B-B" | "B-B" | "B-T" | "B-LT";
            /** @description The time of the time-stamp */
            signedAt: components["schemas"]["Instant"];
            /** @description Of the file with this signature */
            sha256: string;
            bytes: number;
        };
        SignatureRequest: {
            request: string;
            document: string;
            office: components["schemas"]["SigningOffice"];
            version: number;
            /** @description The bytes, in base64 */
            content: string;
            /** @description Their SHA-256, in hexadecimal */
            digest: string;
            expiresAt: components["schemas"]["Instant"];
        };
        /**
         * @description In which office somebody signs
         * @enum {string}
         */
        SigningOffice: "commission-member" | "commission-chair" | "commission-presiding" | "commission-secretary" | "head" | "quality-body" | "seal";
        /** @description One step of a reckoning; in order they are the whole of it */
        Step: {
            /** @constant */
            step: "filed";
            at: components["schemas"]["Instant"];
            acceptedOn: components["schemas"]["Day"];
            cite: components["schemas"]["Citation"];
        } | {
            /** @constant */
            step: "start";
            /** @enum {string} */
            of: "own" | "service";
            term: components["schemas"]["Term"];
            day: components["schemas"]["Day"];
            counts: boolean;
            cite: components["schemas"]["Citation"];
        } | {
            /** @constant */
            step: "skipped";
            day: components["schemas"]["Day"];
            name: components["schemas"]["InThreeLanguages"];
            act: {
                title: components["schemas"]["InThreeLanguages"];
                source: string;
            };
        } | {
            /** @constant */
            step: "worked";
            day: components["schemas"]["Day"];
            name: components["schemas"]["InThreeLanguages"];
            act: {
                title: components["schemas"]["InThreeLanguages"];
                source: string;
            };
        } | {
            /** @constant */
            step: "suspended";
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            consumed: number;
            remaining: number;
            held: number;
        } | {
            /** @constant */
            step: "rolled";
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            cite: components["schemas"]["Citation"];
        } | {
            /** @constant */
            step: "stands-still";
            since: components["schemas"]["Day"];
        } | {
            /** @constant */
            step: "before-service-end";
            hours: number;
            cite: components["schemas"]["Citation"];
        } | {
            on: components["schemas"]["Day"];
            at: components["schemas"]["Instant"];
            provisional: boolean;
            /** @constant */
            step: "end";
            /** @enum {string} */
            of: "own" | "service";
            cite: components["schemas"]["Citation"];
        } | {
            /** @constant */
            step: "binds";
            /** @enum {string} */
            term: "own" | "service";
            on: components["schemas"]["Day"];
            at: components["schemas"]["Instant"];
            cite: components["schemas"]["Citation"];
        };
        /** @description Who acts for the absent holder of an office, from the first day to the last, both included */
        Substitution: {
            id: string;
            /**
             * @description Filed to try the system out: it takes no place and no number of real ones
             * @constant
             */
            synthetic?: true;
            region: components["schemas"]["Region"];
            organisation: string;
            /** @enum {string} */
            office: "head" | "official" | "commission-chair" | "commission-secretary";
            absent: string;
            substitute: string;
            act: {
                number: string;
                day: components["schemas"]["Day"];
            };
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            recordedAt: components["schemas"]["Instant"];
            recordedBy: components["schemas"]["Actor"];
        };
        /** @description Days that no term counts, both included; without an end while the terms stand still */
        Suspension: {
            from: components["schemas"]["Day"];
            to?: components["schemas"]["Day"];
        };
        Term: {
            /** @enum {string} */
            unit: "working-days" | "calendar-days" | "working-minutes";
            length: number;
            cite: components["schemas"]["Citation"];
        } | {
            /** @constant */
            unit: "end-of-next-month";
            cite: components["schemas"]["Citation"];
        };
        Upload: {
            id: string;
            usableUntil: components["schemas"]["Instant"];
            put: {
                url: string;
                headers: {
                    [key: string]: string;
                };
                expiresAt: components["schemas"]["Instant"];
            };
        };
        /**
         * @description An act of the law
         * @enum {string}
         */
        Verb: "hand-over" | "register" | "accept" | "refuse-to-accept" | "list" | "forward" | "recommend" | "propose-refusal" | "consent" | "include" | "offer-hearing" | "deliver-notice" | "object" | "accept-objection" | "hold-hearing" | "refuse" | "pass-on" | "deliver" | "dismiss" | "uphold" | "extend" | "tell-extension" | "suspend" | "resume" | "annul" | "give-up" | "change-family" | "withdraw" | "correct";
        VerdictReason: {
            code: string;
            detail?: string;
        };
        /** @description Who waits for places, in order of filing */
        WaitingList: {
            left: number;
            items: {
                caseId: string;
                number: string;
                filedAt: components["schemas"]["Instant"];
                needed: number;
                /** @enum {string} */
                why: "decision" | "refused" | "family";
                year?: number;
                turn: boolean;
            }[];
        };
        Warning: {
            /** @constant */
            code: "person-in-another-case";
            /** @description The person, by the place on this application */
            pointer: string;
            region: components["schemas"]["Region"];
            service: string;
            /** @enum {string} */
            state: "open" | "decided";
            outcome?: string;
            /** @description For those who may see that case */
            caseId?: string;
            number?: string;
            stage?: string;
        };
        Webhook: {
            id: string;
            url: string;
            createdAt: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "active" | "failing" | "disabled";
            disabled?: {
                at: components["schemas"]["Instant"];
                /** @constant */
                because: "receiver-gone";
            };
            /** @description Events of the feed that it has not come to yet */
            behind: number;
            /** @description Attempts that failed since the last one that did not */
            failures: number;
            failingSince?: components["schemas"]["Instant"];
            nextAttemptAt?: components["schemas"]["Instant"];
            lastSuccessAt?: components["schemas"]["Instant"];
            lastFailure?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                reason: "status" | "time-out" | "connection" | "address-refused";
                status?: number;
            };
            /** @description Only in the answer to the request that made it */
            secret?: string;
        };
        /** @description Kazakh is the language of the law */
        Wording: {
            kk: string;
            ru?: string;
            en?: string;
            sourced?: {
                ru?: string;
                en?: string;
            };
        };
    };
    responses: {
        /** @description No such alert */
        AlertNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "alert-not-found";
                };
            };
        };
        /** @description The applicant has an open application for this service; The term leaves the known calendar */
        ApplicationOpenOrCalendarUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "application-open" | "calendar-unknown";
                };
            };
        };
        /** @description The body has errors */
        BodyInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid";
                };
            };
        };
        /** @description The body has errors; The calendar cannot be changed so; This idempotency key was used for another request */
        BodyInvalidOrCalendarChangeInvalidOrIdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "calendar-change-invalid" | "idempotency-key-reused";
                };
            };
        };
        /** @description The body has errors; What is said of the complaint has errors; This idempotency key was used for another request */
        BodyInvalidOrComplaintInvalidOrIdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "complaint-invalid" | "idempotency-key-reused";
                };
            };
        };
        /** @description The body has errors; The composition of the commission has errors; This idempotency key was used for another request */
        BodyInvalidOrCompositionInvalidOrIdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "composition-invalid" | "idempotency-key-reused";
                };
            };
        };
        /** @description The body has errors; This idempotency key was used for another request */
        BodyInvalidOrIdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "idempotency-key-reused";
                };
            };
        };
        /** @description The body has errors; This idempotency key was used for another request; No such list can be drawn up */
        BodyInvalidOrIdempotencyKeyReusedOrListInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "idempotency-key-reused" | "list-invalid";
                };
            };
        };
        /** @description The body has errors; This idempotency key was used for another request; What is said about the quota has errors */
        BodyInvalidOrIdempotencyKeyReusedOrQuotaActInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "idempotency-key-reused" | "quota-act-invalid";
                };
            };
        };
        /** @description The body has errors; This idempotency key was used for another request; This cannot be done in the session */
        BodyInvalidOrIdempotencyKeyReusedOrSessionInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "idempotency-key-reused" | "session-invalid";
                };
            };
        };
        /** @description The body has errors; This idempotency key was used for another request; The signature is not valid */
        BodyInvalidOrIdempotencyKeyReusedOrSignatureInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "idempotency-key-reused" | "signature-invalid";
                };
            };
        };
        /** @description The body has errors; This idempotency key was used for another request; The act of substitution has errors */
        BodyInvalidOrIdempotencyKeyReusedOrSubstitutionInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "idempotency-key-reused" | "substitution-invalid";
                };
            };
        };
        /** @description The body has errors; This idempotency key was used for another request; The webhook has errors */
        BodyInvalidOrIdempotencyKeyReusedOrWebhookInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "idempotency-key-reused" | "webhook-invalid";
                };
            };
        };
        /** @description The body has errors; No such service is open to applications today */
        BodyInvalidOrServiceNotInForce: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-invalid" | "service-not-in-force";
                };
            };
        };
        /** @description The body is not JSON; The cursor is not one of this list; The query has errors */
        BodyNotJsonOrCursorInvalidOrQueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-not-json" | "cursor-invalid" | "query-invalid";
                };
            };
        };
        /** @description The body is not JSON; The parameters of the path have errors; The query has errors */
        BodyNotJsonOrPathInvalidOrQueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-not-json" | "path-invalid" | "query-invalid";
                };
            };
        };
        /** @description The body is not JSON; The query has errors */
        BodyNotJsonOrQueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-not-json" | "query-invalid";
                };
            };
        };
        /** @description The body is too large */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "body-too-large";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description Busy; try again */
        Busy: {
            headers: {
                /** @description After how many seconds to send the same request again */
                "retry-after"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "busy";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description Busy; try again; The authority of time-stamps or of certificates does not answer; send the same again later */
        BusyOrSigningUnavailable: {
            headers: {
                /** @description After how many seconds to send the same request again */
                "retry-after"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "busy" | "signing-unavailable";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description No such change of the calendar */
        CalendarChangeNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "calendar-change-not-found";
                };
            };
        };
        /** @description The calendar has changed meanwhile */
        CalendarChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "calendar-changed";
                };
            };
        };
        /** @description The term leaves the known calendar */
        CalendarUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "calendar-unknown";
                };
            };
        };
        /** @description The term leaves the known calendar; The case is undecided: there is no result to disagree with */
        CalendarUnknownOrCaseUndecided: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "calendar-unknown" | "case-undecided";
                };
            };
        };
        /** @description No such case */
        CaseNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "case-not-found";
                };
            };
        };
        /** @description No such case; No such deadline */
        CaseNotFoundOrDeadlineNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "case-not-found" | "deadline-not-found";
                };
            };
        };
        /** @description No such case; No such document */
        CaseNotFoundOrDocumentNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "case-not-found" | "document-not-found";
                };
            };
        };
        /** @description No such case; No such request for a signature, or it has expired */
        CaseNotFoundOrSignatureRequestNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "case-not-found" | "signature-request-not-found";
                };
            };
        };
        /** @description Another composition holds from that day on */
        CompositionExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "composition-exists";
                };
            };
        };
        /** @description No such composition */
        CompositionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "composition-not-found";
                };
            };
        };
        /** @description The cursor is not one of this list; The parameters of the path have errors; The query has errors */
        CursorInvalidOrPathInvalidOrQueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "cursor-invalid" | "path-invalid" | "query-invalid";
                };
            };
        };
        /** @description The cursor is not one of this list; The query has errors */
        CursorInvalidOrQueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "cursor-invalid" | "query-invalid";
                };
            };
        };
        /** @description No such event is parked; No such webhook */
        DeliveryNotFoundOrWebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "delivery-not-found" | "webhook-not-found";
                };
            };
        };
        /** @description The document has changed meanwhile; Nobody signs this document now; This person has signed the document already */
        DocumentChangedOrSignatureNotDueOrSignerRepeated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "document-changed" | "signature-not-due" | "signer-repeated";
                };
            };
        };
        /** @description No such document; No such list */
        DocumentNotFoundOrListNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "document-not-found" | "list-not-found";
                };
            };
        };
        /** @description No such document; No such session */
        DocumentNotFoundOrSessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "document-not-found" | "session-not-found";
                };
            };
        };
        /** @description No such form */
        FormUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "form-unknown";
                };
            };
        };
        /** @description This idempotency key was used for another request */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency-key-reused";
                };
            };
        };
        /** @description This idempotency key was used for another request; This cannot be done in the session */
        IdempotencyKeyReusedOrSessionInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency-key-reused" | "session-invalid";
                };
            };
        };
        /** @description The If-Match header is missing */
        IfMatchMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "if-match-missing";
                };
            };
        };
        /** @description Internal error */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "internal-error";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description Not all of these applications can be on this list */
        ListCasesInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "list-cases-invalid";
                };
            };
        };
        /** @description Not all of these applications can be on this list; The list has been forwarded and cannot be changed */
        ListCasesInvalidOrListForwarded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "list-cases-invalid" | "list-forwarded";
                };
            };
        };
        /** @description The list has changed meanwhile */
        ListChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "list-changed";
                };
            };
        };
        /** @description No such list */
        ListNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "list-not-found";
                };
            };
        };
        /** @description The body must be application/json */
        MediaTypeUnsupported: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "media-type-unsupported";
                };
            };
        };
        /** @description There is no answer of a type that Accept asks for */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "not-acceptable";
                };
            };
        };
        /** @description You have it already: it is what `If-None-Match` names */
        NotModified: {
            headers: {
                /** @description The entity tag */
                etag?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not permitted; The token names no office */
        NotPermittedOrTokenWithoutOffice: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "not-permitted" | "token-without-office";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description Files of the filed documents are not yet found free of viruses, or are dangerous */
        PapersNotClean: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "papers-not-clean";
                };
            };
        };
        /** @description The parameters of the path have errors; The query has errors */
        PathInvalidOrQueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "path-invalid" | "query-invalid";
                };
            };
        };
        /** @description The personal data have been erased */
        PersonsErased: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "persons-erased";
                };
            };
        };
        /** @description The query has errors */
        QueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "query-invalid";
                };
            };
        };
        /** @description What is said about the quota has errors */
        QuotaActInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "quota-act-invalid";
                };
            };
        };
        /** @description No quota order has been entered for this year */
        QuotaYearWithoutOrder: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "quota-year-without-order";
                };
            };
        };
        /** @description The session has changed meanwhile */
        SessionChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "session-changed";
                };
            };
        };
        /** @description The session is closed and cannot be changed; The composition of this session is not in effect today */
        SessionClosedOrSessionOutsideComposition: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "session-closed" | "session-outside-composition";
                };
            };
        };
        /** @description No such session */
        SessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "session-not-found";
                };
            };
        };
        /** @description No such session; No such request for a signature, or it has expired */
        SessionNotFoundOrSignatureRequestNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "session-not-found" | "signature-request-not-found";
                };
            };
        };
        /** @description The commission has no composition on that day */
        SessionWithoutComposition: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "session-without-composition";
                };
            };
        };
        /** @description Nobody signs this document now; This person has signed the document already */
        SignatureNotDueOrSignerRepeated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "signature-not-due" | "signer-repeated";
                };
            };
        };
        /** @description The token names no office */
        TokenWithoutOffice: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "token-without-office";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description More requests than the stage allows */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Too Many Requests"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description No token, or one that is not good */
        Unauthorized: {
            headers: {
                /** @description What is wrong with the token */
                "www-authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Unauthorized"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The case has changed meanwhile */
        VersionChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "version-changed";
                };
            };
        };
        /** @description There are as many webhooks as may be */
        WebhookLimit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "webhook-limit";
                };
            };
        };
        /** @description No such webhook */
        WebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "webhook-not-found";
                };
            };
        };
        /** @description The calendar of this year is not known */
        YearNotKnown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "year-not-known";
                };
            };
        };
    };
    parameters: {
        /**
         * @description The language of titles of problems: kk, ru or en
         * @example kk
         */
        "Accept-Language": string;
        /**
         * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
         * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
         */
        "Idempotency-Key": string;
        /**
         * @description As everywhere; a dry run needs none.
         * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
         */
        "Idempotency-Key-unless-dry-run": string;
        /**
         * @description The entity tag of what you read: 412 when it has changed since
         * @example "3"
         */
        "If-Match": string;
        /**
         * @description The entity tag that you have: 304 when it is still the same
         * @example "3"
         */
        "If-None-Match": string;
        /**
         * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
         * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
         */
        Substitution: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getWellKnownJwksJson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, the oldest first */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "EC",
                     *           "crv": "P-256",
                     *           "x": "f83O…",
                     *           "y": "x_FE…",
                     *           "alg": "ES256",
                     *           "use": "sig",
                     *           "kid": "Q2hhcHRlcjc"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        keys: components["schemas"]["PublicKey"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.1",
                     *       "info": {
                     *         "title": "Qonys",
                     *         "version": "1"
                     *       },
                     *       "paths": {}
                     *     }
                     */
                    "application/json": {
                        openapi: string;
                        info: {
                            [key: string]: unknown;
                        };
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getAlerts: {
        parameters: {
            query: {
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11.filed-1.due",
                     *           "kind": "deadline",
                     *           "caseId": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *           "deadline": "filed-1",
                     *           "rung": "due",
                     *           "region": "550000000",
                     *           "caseNumber": "A-2026-550000000-000001",
                     *           "stage": "filed",
                     *           "to": "head",
                     *           "basis": "K¶6",
                     *           "dueAt": "2026-03-20T19:00:00.000Z",
                     *           "raisedAt": "2026-03-20T19:00:01.000Z",
                     *           "tellAt": "2026-03-26T04:00:00.000Z",
                     *           "text": {
                     *             "kk": "Мерзім өтті, әрекет жасалған жоқ",
                     *             "ru": "Срок истёк, действие не совершено",
                     *             "en": "The term has ended and the act is not done"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Alert"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postAlertsAlertIdAcknowledgement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                alertId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert with its acknowledgement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11.filed-1.due",
                     *       "kind": "deadline",
                     *       "caseId": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "deadline": "filed-1",
                     *       "rung": "due",
                     *       "region": "550000000",
                     *       "caseNumber": "A-2026-550000000-000001",
                     *       "stage": "filed",
                     *       "to": "head",
                     *       "basis": "K¶6",
                     *       "dueAt": "2026-03-20T19:00:00.000Z",
                     *       "raisedAt": "2026-03-20T19:00:01.000Z",
                     *       "tellAt": "2026-03-26T04:00:00.000Z",
                     *       "text": {
                     *         "kk": "Мерзім өтті, әрекет жасалған жоқ",
                     *         "ru": "Срок истёк, действие не совершено",
                     *         "en": "The term has ended and the act is not done"
                     *       },
                     *       "acknowledged": {
                     *         "at": "2026-03-26T04:10:00.000Z",
                     *         "by": {
                     *           "subject": "head-17",
                     *           "role": "head",
                     *           "organisation": "akimat-550000000"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description The Idempotency-Key is not one; The Idempotency-Key header is missing; The parameters of the path have errors; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "idempotency-key-invalid" | "idempotency-key-missing" | "path-invalid" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["AlertNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postApplications: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "kandas-inclusion",
                 *       "channel": "migration-portal",
                 *       "region": "550000000",
                 *       "applicant": {
                 *         "iin": "900101300017",
                 *         "surname": "Үлгіжан",
                 *         "givenName": "Айдар",
                 *         "birthDate": "1990-01-01",
                 *         "sex": "male",
                 *         "address": "Павлодар қаласы, Үлгі көшесі, 1"
                 *       },
                 *       "family": [
                 *         {
                 *           "surname": "Үлгіжан",
                 *           "givenName": "Гүлнұр",
                 *           "birthDate": "1992-03-08",
                 *           "sex": "female",
                 *           "kinship": "spouse",
                 *           "citizenship": "Моңғолия",
                 *           "ethnicity": "қазақ"
                 *         }
                 *       ],
                 *       "documents": [
                 *         "identity"
                 *       ],
                 *       "consentToPersonalData": true
                 *     }
                 */
                "application/json": {
                    service: string;
                    channel: string;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    applicant: {
                        iin?: string;
                        surname: string;
                        givenName: string;
                        patronymic?: string;
                        /** Format: date */
                        birthDate: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        address: string;
                    };
                    family: {
                        iin?: string;
                        surname: string;
                        givenName: string;
                        patronymic?: string;
                        /** Format: date */
                        birthDate: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /** @enum {string} */
                        kinship: "spouse" | "parent" | "child" | "adopted-child" | "brother" | "sister";
                        citizenship: string;
                        ethnicity: string;
                    }[];
                    documents: (string | {
                        code: string;
                        /** Format: date */
                        expiresOn?: string;
                        upload?: string;
                    })[];
                    statements?: {
                        /** Format: date */
                        registeredSince?: string;
                        /** Format: date */
                        arrivedOn?: string;
                        /** Format: date */
                        graduatedOn?: string;
                        /** @enum {string} */
                        employmentCategory?: "employee" | "entrepreneur" | "private-practice" | "civil-contract" | "founder" | "independent-worker" | "in-uniformed-service" | "farmer" | "unemployed";
                        /** @enum {string} */
                        originRegion?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                        /** Format: uuid */
                        consentCase?: string;
                    };
                    /** @constant */
                    synthetic?: true;
                    /** @constant */
                    consentToPersonalData: true;
                    consent?: {
                        text: string;
                        /** Format: date-time */
                        givenAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description The case */
            201: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ApplicationOpenOrCalendarUnknown"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; This idempotency key was used for another request; No such service is open to applications today */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "idempotency-key-reused" | "service-not-in-force";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postApplicationsCheck: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "kandas-inclusion",
                 *       "channel": "migration-portal",
                 *       "region": "550000000",
                 *       "applicant": {
                 *         "iin": "900101300017",
                 *         "surname": "Үлгіжан",
                 *         "givenName": "Айдар",
                 *         "birthDate": "1990-01-01",
                 *         "sex": "male",
                 *         "address": "Павлодар қаласы, Үлгі көшесі, 1"
                 *       },
                 *       "family": [
                 *         {
                 *           "surname": "Үлгіжан",
                 *           "givenName": "Гүлнұр",
                 *           "birthDate": "1992-03-08",
                 *           "sex": "female",
                 *           "kinship": "spouse",
                 *           "citizenship": "Моңғолия",
                 *           "ethnicity": "қазақ"
                 *         }
                 *       ],
                 *       "documents": [
                 *         "identity"
                 *       ],
                 *       "consentToPersonalData": true
                 *     }
                 */
                "application/json": {
                    service: string;
                    channel: string;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    applicant: {
                        iin?: string;
                        surname: string;
                        givenName: string;
                        patronymic?: string;
                        /** Format: date */
                        birthDate: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        address: string;
                    };
                    family: {
                        iin?: string;
                        surname: string;
                        givenName: string;
                        patronymic?: string;
                        /** Format: date */
                        birthDate: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /** @enum {string} */
                        kinship: "spouse" | "parent" | "child" | "adopted-child" | "brother" | "sister";
                        citizenship: string;
                        ethnicity: string;
                    }[];
                    documents: (string | {
                        code: string;
                        /** Format: date */
                        expiresOn?: string;
                        upload?: string;
                    })[];
                    statements?: {
                        /** Format: date */
                        registeredSince?: string;
                        /** Format: date */
                        arrivedOn?: string;
                        /** Format: date */
                        graduatedOn?: string;
                        /** @enum {string} */
                        employmentCategory?: "employee" | "entrepreneur" | "private-practice" | "civil-contract" | "founder" | "independent-worker" | "in-uniformed-service" | "farmer" | "unemployed";
                        /** @enum {string} */
                        originRegion?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                        /** Format: uuid */
                        consentCase?: string;
                    };
                    /** @constant */
                    synthetic?: true;
                    /** @constant */
                    consentToPersonalData: true;
                    consent?: {
                        text: string;
                        /** Format: date-time */
                        givenAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "filable": true,
                     *       "complete": true,
                     *       "errors": [],
                     *       "deficiencies": []
                     *     }
                     */
                    "application/json": components["schemas"]["Check"];
                };
            };
            400: components["responses"]["BodyNotJsonOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrServiceNotInForce"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCalendar: {
        parameters: {
            query: {
                year: number;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days that do not follow their weekday, or that have a name */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 0,
                     *       "year": 2026,
                     *       "workingDays": 246,
                     *       "provisional": false,
                     *       "days": [
                     *         {
                     *           "day": "2026-03-20",
                     *           "effect": "off",
                     *           "name": {
                     *             "kk": "Қосымша демалыс күні",
                     *             "ru": "Қосымша демалыс күні",
                     *             "en": "Қосымша демалыс күні"
                     *           },
                     *           "act": {
                     *             "title": {
                     *               "kk": "Үкіметтің қаулысы",
                     *               "ru": "Үкіметтің қаулысы",
                     *               "en": "Үкіметтің қаулысы"
                     *             },
                     *             "source": "adilet.zan.kz/kaz/docs/P2600000000"
                     *           },
                     *           "provisional": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["YearNotKnown"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCalendarChangesVersion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "recordedAt": "2026-03-18T05:00:00.000Z",
                     *       "change": "set",
                     *       "day": "2026-03-20",
                     *       "effect": "off",
                     *       "name": {
                     *         "kk": "Қосымша демалыс күні",
                     *         "ru": "Қосымша демалыс күні",
                     *         "en": "Қосымша демалыс күні"
                     *       },
                     *       "act": {
                     *         "title": {
                     *           "kk": "Үкіметтің қаулысы",
                     *           "ru": "Үкіметтің қаулысы",
                     *           "en": "Үкіметтің қаулысы"
                     *         },
                     *         "source": "adilet.zan.kz/kaz/docs/P2600000000"
                     *       },
                     *       "reprojection": {
                     *         "state": "moving",
                     *         "cases": 120,
                     *         "moved": 14,
                     *         "remaining": 60,
                     *         "outsideKnownYears": 0,
                     *         "startedAt": "2026-03-18T05:00:01.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarChangeProgress"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CalendarChangeNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    putCalendarDaysDate: {
        parameters: {
            query?: {
                /** @description Shows which deadlines would move, a page at a time, and changes nothing */
                dryRun?: string;
                /** @description How many cases a page of a dry run looks at */
                limit?: number;
                after?: string;
            };
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description As everywhere; a dry run needs none.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-unless-dry-run"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
            };
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effect": "off",
                 *       "name": {
                 *         "kk": "Қосымша демалыс күні"
                 *       },
                 *       "act": {
                 *         "title": {
                 *           "kk": "Үкіметтің қаулысы"
                 *         },
                 *         "source": "adilet.zan.kz/kaz/docs/P2600000000"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    effect: "off" | "worked";
                    name: {
                        kk: string;
                        ru?: string;
                        en?: string;
                    };
                    act: {
                        title: {
                            kk: string;
                            ru?: string;
                            en?: string;
                        };
                        source: string;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The change as it was recorded, or what a dry run found */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "recordedAt": "2026-03-18T05:00:00.000Z",
                     *       "change": "set",
                     *       "day": "2026-03-20",
                     *       "effect": "off",
                     *       "name": {
                     *         "kk": "Қосымша демалыс күні",
                     *         "ru": "Қосымша демалыс күні",
                     *         "en": "Қосымша демалыс күні"
                     *       },
                     *       "act": {
                     *         "title": {
                     *           "kk": "Үкіметтің қаулысы",
                     *           "ru": "Үкіметтің қаулысы",
                     *           "en": "Үкіметтің қаулысы"
                     *         },
                     *         "source": "adilet.zan.kz/kaz/docs/P2600000000"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarChange"] | components["schemas"]["CalendarChangePreview"];
                };
            };
            /** @description The body is not JSON; The cursor is not one of this list; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "cursor-invalid" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["YearNotKnown"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["CalendarChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrCalendarChangeInvalidOrIdempotencyKeyReused"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    deleteCalendarDaysDate: {
        parameters: {
            query?: {
                /** @description Shows which deadlines would move, a page at a time, and changes nothing */
                dryRun?: string;
                /** @description How many cases a page of a dry run looks at */
                limit?: number;
                after?: string;
            };
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description As everywhere; a dry run needs none.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-unless-dry-run"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
            };
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "act": {
                 *         "title": {
                 *           "kk": "Үкіметтің қаулысы"
                 *         },
                 *         "source": "adilet.zan.kz/kaz/docs/P2600000000"
                 *       }
                 *     }
                 */
                "application/json": {
                    act: {
                        title: {
                            kk: string;
                            ru?: string;
                            en?: string;
                        };
                        source: string;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The change as it was recorded, or what a dry run found */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "recordedAt": "2026-03-18T05:00:00.000Z",
                     *       "change": "set",
                     *       "day": "2026-03-20",
                     *       "effect": "off",
                     *       "name": {
                     *         "kk": "Қосымша демалыс күні",
                     *         "ru": "Қосымша демалыс күні",
                     *         "en": "Қосымша демалыс күні"
                     *       },
                     *       "act": {
                     *         "title": {
                     *           "kk": "Үкіметтің қаулысы",
                     *           "ru": "Үкіметтің қаулысы",
                     *           "en": "Үкіметтің қаулысы"
                     *         },
                     *         "source": "adilet.zan.kz/kaz/docs/P2600000000"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarChange"] | components["schemas"]["CalendarChangePreview"];
                };
            };
            /** @description The body is not JSON; The cursor is not one of this list; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "cursor-invalid" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["YearNotKnown"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["CalendarChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrCalendarChangeInvalidOrIdempotencyKeyReused"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCases: {
        parameters: {
            query?: {
                region?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                stage?: string;
                /** @description Whose turn it is */
                actor?: "applicant" | "provider" | "state-corporation" | "career-centre" | "foreign-mission" | "authorised-body" | "commission" | "head" | "quality-body";
                /** @description RFC 3339, in UTC */
                dueBefore?: string;
                /** @description The number of the application */
                number?: string;
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cases */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *           "number": "A-2026-550000000-000001",
                     *           "version": 1,
                     *           "service": {
                     *             "code": "kandas-inclusion",
                     *             "edition": "2026-01-01"
                     *           },
                     *           "region": "550000000",
                     *           "channel": "migration-portal",
                     *           "filedAt": "2026-03-18T05:00:00.000Z",
                     *           "acceptedOn": "2026-03-18",
                     *           "places": 2,
                     *           "documentsFiled": [
                     *             {
                     *               "code": "identity"
                     *             }
                     *           ],
                     *           "deficiencies": [],
                     *           "stage": "filed",
                     *           "stageTitle": {
                     *             "kk": "Өтініш берілді",
                     *             "ru": "Заявление подано",
                     *             "en": "Filed"
                     *           },
                     *           "stageSince": "2026-03-18T05:00:00.000Z",
                     *           "deadline": {
                     *             "id": "filed-1",
                     *             "stage": "filed",
                     *             "actor": "provider",
                     *             "openedAt": "2026-03-18T05:00:00.000Z",
                     *             "startsOn": "2026-03-18",
                     *             "own": {
                     *               "on": "2026-03-20",
                     *               "at": "2026-03-20T19:00:00.000Z",
                     *               "provisional": false
                     *             },
                     *             "due": {
                     *               "on": "2026-03-20",
                     *               "at": "2026-03-20T19:00:00.000Z",
                     *               "provisional": false
                     *             },
                     *             "binds": "own",
                     *             "calendar": 0,
                     *             "cites": [
                     *               "K¶6"
                     *             ],
                     *             "alerts": [
                     *               {
                     *                 "name": "due",
                     *                 "to": "head",
                     *                 "fireAt": "2026-03-20T19:00:00.000Z"
                     *               }
                     *             ]
                     *           },
                     *           "documents": [],
                     *           "acts": [
                     *             "register"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Case"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesSearch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "iin": "900101300017"
                 *     }
                 */
                "application/json": {
                    iin: string;
                    /** @enum {string} */
                    purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
                    /** @default 25 */
                    limit?: number;
                    after?: string;
                };
            };
        };
        responses: {
            /** @description A page of cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *           "number": "A-2026-550000000-000001",
                     *           "version": 1,
                     *           "service": {
                     *             "code": "kandas-inclusion",
                     *             "edition": "2026-01-01"
                     *           },
                     *           "region": "550000000",
                     *           "channel": "migration-portal",
                     *           "filedAt": "2026-03-18T05:00:00.000Z",
                     *           "acceptedOn": "2026-03-18",
                     *           "places": 2,
                     *           "documentsFiled": [
                     *             {
                     *               "code": "identity"
                     *             }
                     *           ],
                     *           "deficiencies": [],
                     *           "stage": "filed",
                     *           "stageTitle": {
                     *             "kk": "Өтініш берілді",
                     *             "ru": "Заявление подано",
                     *             "en": "Filed"
                     *           },
                     *           "stageSince": "2026-03-18T05:00:00.000Z",
                     *           "deadline": {
                     *             "id": "filed-1",
                     *             "stage": "filed",
                     *             "actor": "provider",
                     *             "openedAt": "2026-03-18T05:00:00.000Z",
                     *             "startsOn": "2026-03-18",
                     *             "own": {
                     *               "on": "2026-03-20",
                     *               "at": "2026-03-20T19:00:00.000Z",
                     *               "provisional": false
                     *             },
                     *             "due": {
                     *               "on": "2026-03-20",
                     *               "at": "2026-03-20T19:00:00.000Z",
                     *               "provisional": false
                     *             },
                     *             "binds": "own",
                     *             "calendar": 0,
                     *             "cites": [
                     *               "K¶6"
                     *             ],
                     *             "alerts": [
                     *               {
                     *                 "name": "due",
                     *                 "to": "head",
                     *                 "fireAt": "2026-03-20T19:00:00.000Z"
                     *               }
                     *             ]
                     *           },
                     *           "documents": [],
                     *           "acts": [
                     *             "register"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Case"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            400: components["responses"]["BodyNotJsonOrCursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdAccept: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; Files of the filed documents are not yet found free of viruses, or are dangerous; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "papers-not-clean" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdAcceptObjection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "12/352"
                 *     }
                 */
                "application/json": {
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdAccesses: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of looks */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-03-19T05:00:00.000Z",
                     *           "by": {
                     *             "subject": "official-17",
                     *             "role": "provider",
                     *             "organisation": "provider-550000000"
                     *           },
                     *           "what": "application",
                     *           "purpose": "consider"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Access"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrPathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdAnnul: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "12/347"
                 *     }
                 */
                "application/json": {
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdApplication: {
        parameters: {
            query?: {
                /** @description Goes on record beside your look at the data, where the applicant can read it */
                purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The persons */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applicant": {
                     *         "iin": "900101300017",
                     *         "surname": "Үлгіжан",
                     *         "givenName": "Айдар",
                     *         "birthDate": "1990-01-01",
                     *         "sex": "male",
                     *         "address": "Павлодар қаласы, Үлгі көшесі, 1"
                     *       },
                     *       "family": [
                     *         {
                     *           "surname": "Үлгіжан",
                     *           "givenName": "Гүлнұр",
                     *           "birthDate": "1992-03-08",
                     *           "sex": "female",
                     *           "kinship": "spouse",
                     *           "citizenship": "Моңғолия",
                     *           "ethnicity": "қазақ"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        applicant: {
                            iin?: string;
                            surname: string;
                            givenName: string;
                            patronymic?: string;
                            /** Format: date */
                            birthDate: string;
                            /** @enum {string} */
                            sex: "male" | "female";
                            address: string;
                        };
                        family: {
                            iin?: string;
                            surname: string;
                            givenName: string;
                            patronymic?: string;
                            /** Format: date */
                            birthDate: string;
                            /** @enum {string} */
                            sex: "male" | "female";
                            /** @enum {string} */
                            kinship: "spouse" | "parent" | "child" | "adopted-child" | "brother" | "sister";
                            citizenship: string;
                            ethnicity: string;
                        }[];
                        statements?: {
                            /** Format: date */
                            registeredSince?: string;
                            /** Format: date */
                            arrivedOn?: string;
                            /** Format: date */
                            graduatedOn?: string;
                            /** @enum {string} */
                            employmentCategory?: "employee" | "entrepreneur" | "private-practice" | "civil-contract" | "founder" | "independent-worker" | "in-uniformed-service" | "farmer" | "unemployed";
                            /** @enum {string} */
                            originRegion?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                            /** Format: uuid */
                            consentCase?: string;
                        };
                        complaint?: {
                            text: string;
                            extension?: string;
                            reply?: string;
                        };
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["PersonsErased"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdChangeFamily: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "persons": 3,
                 *       "reference": "12/348"
                 *     }
                 */
                "application/json": {
                    persons: number;
                    reference: string;
                    family?: {
                        iin?: string;
                        surname: string;
                        givenName: string;
                        patronymic?: string;
                        /** Format: date */
                        birthDate: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /** @enum {string} */
                        kinship: "spouse" | "parent" | "child" | "adopted-child" | "brother" | "sister";
                        citizenship: string;
                        ethnicity: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            410: components["responses"]["PersonsErased"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdConsent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdCorrect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicant": {
                 *         "iin": "900101300017",
                 *         "surname": "Үлгіжан",
                 *         "givenName": "Айдар",
                 *         "birthDate": "1990-01-01",
                 *         "sex": "male",
                 *         "address": "Павлодар қаласы, Үлгі көшесі, 1"
                 *       },
                 *       "family": [
                 *         {
                 *           "surname": "Үлгіжан",
                 *           "givenName": "Гүлнұр",
                 *           "birthDate": "1992-03-08",
                 *           "sex": "female",
                 *           "kinship": "spouse",
                 *           "citizenship": "Моңғолия",
                 *           "ethnicity": "қазақ"
                 *         }
                 *       ],
                 *       "reference": "12/349"
                 *     }
                 */
                "application/json": {
                    applicant: {
                        iin?: string;
                        surname: string;
                        givenName: string;
                        patronymic?: string;
                        /** Format: date */
                        birthDate: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        address: string;
                    };
                    family: {
                        iin?: string;
                        surname: string;
                        givenName: string;
                        patronymic?: string;
                        /** Format: date */
                        birthDate: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /** @enum {string} */
                        kinship: "spouse" | "parent" | "child" | "adopted-child" | "brother" | "sister";
                        citizenship: string;
                        ethnicity: string;
                    }[];
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            410: components["responses"]["PersonsErased"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdDeadlines: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deadlines */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "filed-1",
                     *           "stage": "filed",
                     *           "actor": "provider",
                     *           "openedAt": "2026-03-18T05:00:00.000Z",
                     *           "startsOn": "2026-03-18",
                     *           "own": {
                     *             "on": "2026-03-20",
                     *             "at": "2026-03-20T19:00:00.000Z",
                     *             "provisional": false
                     *           },
                     *           "due": {
                     *             "on": "2026-03-20",
                     *             "at": "2026-03-20T19:00:00.000Z",
                     *             "provisional": false
                     *           },
                     *           "binds": "own",
                     *           "calendar": 0,
                     *           "cites": [
                     *             "K¶6"
                     *           ],
                     *           "alerts": [
                     *             {
                     *               "name": "due",
                     *               "to": "head",
                     *               "fireAt": "2026-03-20T19:00:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Deadline"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdDeadlinesDeadlineIdExplain: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps of the reckoning, and the same in words */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "steps": [
                     *         {
                     *           "step": "binds",
                     *           "term": "own",
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "cite": {
                     *             "ours": "the own term and the service term both hold: the earlier is the due date"
                     *           }
                     *         }
                     *       ],
                     *       "text": {
                     *         "kk": [
                     *           "…"
                     *         ],
                     *         "ru": [
                     *           "…"
                     *         ],
                     *         "en": [
                     *           "…"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFoundOrDeadlineNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["CalendarUnknown"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdDeliver: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "personal-cabinet",
                 *       "reference": "12/346"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    by: "personal-cabinet" | "state-corporation" | "post" | "in-person" | "communication-services" | "foreign-mission";
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdDeliverNotice: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "personal-cabinet",
                 *       "reference": "12/351"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    by: "personal-cabinet" | "state-corporation" | "post" | "in-person" | "communication-services" | "foreign-mission";
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdDismiss: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reply": "Шағымда көрсетілген мән-жайлар тексерілді."
                 *     }
                 */
                "application/json": {
                    reply: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdDocuments: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The documents that were issued, each with the instants at which the applicant downloaded it; and what was filed */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "kandas-2026-annex-4-1",
                     *           "form": "kandas-2026-annex-4-inclusion",
                     *           "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                     *           "bytes": 38211,
                     *           "issuedAt": "2026-04-02T06:00:00.000Z",
                     *           "status": "valid",
                     *           "downloadedAt": [
                     *             "2026-04-03T04:10:00.000Z"
                     *           ]
                     *         }
                     *       ],
                     *       "filed": [
                     *         {
                     *           "id": "filed-identity",
                     *           "code": "identity",
                     *           "filedAt": "2026-03-18T05:00:00.000Z",
                     *           "file": {
                     *             "contentType": "application/pdf",
                     *             "bytes": 48213,
                     *             "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ListedDocument"][];
                        filed: components["schemas"]["FiledPaper"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdDocumentsDocumentId: {
        parameters: {
            query?: {
                /** @description Goes on record beside your look at the data, where the applicant can read it */
                purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                caseId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See the link */
            303: {
                headers: {
                    /** @description The link to the file */
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["CaseNotFoundOrDocumentNotFound"];
            409: components["responses"]["PapersNotClean"];
            410: components["responses"]["PersonsErased"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "sequence": 2,
                     *           "type": "ApplicationForwarded",
                     *           "at": "2026-03-19T05:00:00.000Z",
                     *           "by": {
                     *             "subject": "official-17",
                     *             "role": "provider",
                     *             "organisation": "provider-550000000"
                     *           },
                     *           "from": "registered",
                     *           "to": "at-commission",
                     *           "opens": [],
                     *           "basis": "K¶6",
                     *           "hash": "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
                     *           "previousHash": "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["CaseEvent"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdExtend: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": "Қосымша тексеру қажет."
                 *     }
                 */
                "application/json": {
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdForward: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdGiveUp: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdHandOver: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdHistory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The acts, in their order */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "sequence": 2,
                     *           "at": "2026-03-18T05:10:00.000Z",
                     *           "type": "ApplicationRegistered",
                     *           "act": {
                     *             "kk": "Өтініш тіркелді",
                     *             "ru": "Заявление зарегистрировано",
                     *             "en": "Application registered"
                     *           },
                     *           "details": [],
                     *           "by": {
                     *             "role": "provider",
                     *             "organisation": "provider-550000000",
                     *             "title": {
                     *               "kk": "көрсетілетін қызметті беруші",
                     *               "ru": "услугодатель",
                     *               "en": "provider"
                     *             }
                     *           },
                     *           "basis": "K¶5",
                     *           "hash": "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["HistoryEntry"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdHistoryPdf: {
        parameters: {
            query?: {
                /** @description Goes on record beside your look at the data, where the applicant can read it */
                purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history as a PDF */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdHoldHearing: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicant": "heard",
                 *       "reference": "12/353"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    applicant: "heard" | "absent";
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdInclude: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdList: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "2026-03"
                 *     }
                 */
                "application/json": {
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdObject: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "77"
                 *     }
                 */
                "application/json": {
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdOfferHearing: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "heldAt": "2026-03-25T05:00:00Z",
                 *       "place": "Павлодар қаласы, Естай көшесі, 50, 12-кабинет",
                 *       "grounds": [
                 *         "documents-not-required"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    heldAt: string;
                    place?: string;
                    link?: string;
                    grounds: string[];
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdPassOn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "12/345"
                 *     }
                 */
                "application/json": {
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdProgress: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the case in Kazakh, Russian and English */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": {
                     *         "kk": "Өтінішіңіз тіркелді.",
                     *         "ru": "Ваше заявление зарегистрировано.",
                     *         "en": "Your application is registered."
                     *       },
                     *       "next": {
                     *         "kk": "Көрсетілетін қызметті беруші өтінішті комиссияға жібереді.",
                     *         "ru": "Услугодатель направляет заявление комиссии.",
                     *         "en": "The provider puts it before the commission."
                     *       },
                     *       "by": {
                     *         "on": "2026-03-24",
                     *         "at": "2026-03-24T19:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Progress"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdProposeRefusal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grounds": [
                 *         "documents-not-required"
                 *       ]
                 *     }
                 */
                "application/json": {
                    grounds: string[];
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdQuota: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quota beside the case */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2026,
                     *       "region": "550000000",
                     *       "category": "kandas",
                     *       "limit": 977,
                     *       "taken": 5,
                     *       "decisions": 1,
                     *       "left": 972,
                     *       "needed": 5,
                     *       "enough": true,
                     *       "grounds": []
                     *     }
                     */
                    "application/json": components["schemas"]["Places"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdRecommend: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "include"
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    outcome: "include";
                } | {
                    /** @constant */
                    outcome: "refuse";
                    grounds: string[];
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdRefuse: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grounds": [
                 *         "documents-not-required"
                 *       ]
                 *     }
                 */
                "application/json": {
                    grounds: string[];
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdRefuseToAccept: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "documents": [
                 *         "identity"
                 *       ]
                 *     }
                 */
                "application/json": {
                    documents: string[];
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdRegister: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; Files of the filed documents are not yet found free of viruses, or are dangerous; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "papers-not-clean" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdResume: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "12/350"
                 *     }
                 */
                "application/json": {
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdSignature: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "request": "5f2b6f0e3a5f4a0c8b1d2e3f4a5b6c7d",
                 *       "cms": "MIIB"
                 *     }
                 */
                "application/json": {
                    request: string;
                    /** Format: base64 */
                    cms: string;
                };
            };
        };
        responses: {
            /** @description The document is signed */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The signature waits for its time-stamp */
            202: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is the turn of another office to sign; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "signer-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFoundOrSignatureRequestNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["DocumentChangedOrSignatureNotDueOrSignerRepeated"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSignatureInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdSignatureRequests: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": "kandas-2026-annex-4-inclusion-0123456789abcdef"
                 *     }
                 */
                "application/json": {
                    document: string;
                };
            };
        };
        responses: {
            /** @description What is to be signed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "request": "5f2b6f0e3a5f4a0c8b1d2e3f4a5b6c7d",
                     *       "document": "kandas-2026-annex-4-inclusion-0123456789abcdef",
                     *       "office": "head",
                     *       "version": 6,
                     *       "content": "JVBERi0xLjc…",
                     *       "digest": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                     *       "expiresAt": "2026-04-03T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignatureRequest"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description It is the turn of another office to sign; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "signer-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFoundOrDocumentNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SignatureNotDueOrSignerRepeated"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReused"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdSuspend: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "12/349"
                 *     }
                 */
                "application/json": {
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdTellExtension: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "manner": "electronically",
                 *       "reference": "12/351"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    manner: "electronically" | "in-writing";
                    reference: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdUphold: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reply": "Бас тарту негізсіз.",
                 *       "returnsTo": "recommended"
                 *     }
                 */
                "application/json": {
                    reply: string;
                    returnsTo?: string;
                };
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCasesCaseIdWarnings: {
        parameters: {
            query?: {
                /** @description Goes on record beside your look at the data, where the applicant can read it */
                purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The warnings */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "person-in-another-case",
                     *           "pointer": "/family/0",
                     *           "region": "110000000",
                     *           "service": "kandas-inclusion",
                     *           "state": "open"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Warning"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCasesCaseIdWithdraw: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Another office takes this act; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "actor-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description This act is done with a list alone; This act is done by a session of the commission alone; This act is not possible at this stage; The applicant has an open application for this service; The term leaves the known calendar; The decision that was complained of is not in force any more; The decision has been sent: the application can no longer be taken back; The document of the decision is not ready yet; The document of the decision is not signed yet; The set of documents has no such deficiency; The family has as many members as before; The notice of the hearing did not name this ground; The protocol of the hearing has not been entered yet; No refusal before a hearing was offered; It is too early for the hearing; The notice of the hearing has not been delivered yet; The objection of the applicant has not been accepted yet; The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "act-by-list" | "act-by-session" | "act-not-possible" | "application-open" | "calendar-unknown" | "decision-not-in-force" | "decision-sent" | "document-not-ready" | "document-not-signed" | "documents-complete" | "family-unchanged" | "ground-not-heard" | "hearing-not-held" | "hearing-not-offered" | "hearing-too-early" | "notice-not-delivered" | "objection-not-accepted" | "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The application has errors; The body has errors; What is said of the complaint has errors; This edition has no such ground; This idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "application-invalid" | "body-invalid" | "complaint-invalid" | "ground-unknown" | "idempotency-key-reused";
                    };
                };
            };
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCommissions: {
        parameters: {
            query: {
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                service: string;
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of compositions */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *           "region": "550000000",
                     *           "service": "kandas-inclusion",
                     *           "act": {
                     *             "number": "12",
                     *             "day": "2026-01-10"
                     *           },
                     *           "from": "2026-01-15",
                     *           "members": [
                     *             {
                     *               "id": "pavlodar-commission-chair",
                     *               "seat": "chair",
                     *               "office": "Әкімнің орынбасары",
                     *               "name": "Үлгі Төраға"
                     *             },
                     *             {
                     *               "id": "pavlodar-commission-secretary",
                     *               "seat": "secretary",
                     *               "office": "Бас маман",
                     *               "name": "Үлгі Хатшы"
                     *             },
                     *             {
                     *               "id": "pavlodar-commission-member",
                     *               "seat": "member",
                     *               "office": "Мәслихат депутаты",
                     *               "name": "Үлгі Мүше"
                     *             }
                     *           ],
                     *           "rules": {
                     *             "quorum": {
                     *               "numerator": 1,
                     *               "denominator": 2,
                     *               "moreThan": true
                     *             },
                     *             "majority": {
                     *               "numerator": 1,
                     *               "denominator": 2,
                     *               "moreThan": true,
                     *               "of": "present"
                     *             },
                     *             "tie": "presiding",
                     *             "secretaryVotes": false
                     *           },
                     *           "recordedAt": "2026-01-12T05:00:00.000Z",
                     *           "recordedBy": {
                     *             "subject": "official-1",
                     *             "role": "provider",
                     *             "organisation": "pavlodar-provider"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Composition"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postCommissions: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "kandas-inclusion",
                 *       "act": {
                 *         "number": "12",
                 *         "day": "2026-01-10"
                 *       },
                 *       "from": "2026-01-15",
                 *       "members": [
                 *         {
                 *           "id": "pavlodar-commission-chair",
                 *           "seat": "chair",
                 *           "office": "Әкімнің орынбасары",
                 *           "name": "Үлгі Төраға"
                 *         },
                 *         {
                 *           "id": "pavlodar-commission-secretary",
                 *           "seat": "secretary",
                 *           "office": "Бас маман",
                 *           "name": "Үлгі Хатшы"
                 *         },
                 *         {
                 *           "id": "pavlodar-commission-member",
                 *           "seat": "member",
                 *           "office": "Мәслихат депутаты",
                 *           "name": "Үлгі Мүше"
                 *         }
                 *       ],
                 *       "rules": {
                 *         "quorum": {
                 *           "numerator": 1,
                 *           "denominator": 2,
                 *           "moreThan": true
                 *         },
                 *         "majority": {
                 *           "numerator": 1,
                 *           "denominator": 2,
                 *           "moreThan": true,
                 *           "of": "present"
                 *         },
                 *         "tie": "presiding",
                 *         "secretaryVotes": false
                 *       }
                 *     }
                 */
                "application/json": {
                    service: string;
                    act: {
                        number: string;
                        /** Format: date */
                        day: string;
                    };
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                    members: {
                        id: string;
                        /** @enum {string} */
                        seat: "chair" | "deputy" | "secretary" | "member";
                        office: string;
                        name: string;
                    }[];
                    rules: {
                        quorum: {
                            numerator: number;
                            denominator: number;
                            /** @default false */
                            moreThan?: boolean;
                        };
                        majority: {
                            numerator: number;
                            denominator: number;
                            /** @default false */
                            moreThan?: boolean;
                            /** @enum {string} */
                            of: "members" | "present" | "votes";
                        };
                        /** @enum {string} */
                        tie: "presiding" | "not-carried";
                        /** @default false */
                        secretaryVotes?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description The composition */
            201: {
                headers: {
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "region": "550000000",
                     *       "service": "kandas-inclusion",
                     *       "act": {
                     *         "number": "12",
                     *         "day": "2026-01-10"
                     *       },
                     *       "from": "2026-01-15",
                     *       "members": [
                     *         {
                     *           "id": "pavlodar-commission-chair",
                     *           "seat": "chair",
                     *           "office": "Әкімнің орынбасары",
                     *           "name": "Үлгі Төраға"
                     *         },
                     *         {
                     *           "id": "pavlodar-commission-secretary",
                     *           "seat": "secretary",
                     *           "office": "Бас маман",
                     *           "name": "Үлгі Хатшы"
                     *         },
                     *         {
                     *           "id": "pavlodar-commission-member",
                     *           "seat": "member",
                     *           "office": "Мәслихат депутаты",
                     *           "name": "Үлгі Мүше"
                     *         }
                     *       ],
                     *       "rules": {
                     *         "quorum": {
                     *           "numerator": 1,
                     *           "denominator": 2,
                     *           "moreThan": true
                     *         },
                     *         "majority": {
                     *           "numerator": 1,
                     *           "denominator": 2,
                     *           "moreThan": true,
                     *           "of": "present"
                     *         },
                     *         "tie": "presiding",
                     *         "secretaryVotes": false
                     *       },
                     *       "recordedAt": "2026-01-12T05:00:00.000Z",
                     *       "recordedBy": {
                     *         "subject": "official-1",
                     *         "role": "provider",
                     *         "organisation": "pavlodar-provider"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Composition"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["CompositionExists"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrCompositionInvalidOrIdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getCommissionsCompositionId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                compositionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The composition */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "region": "550000000",
                     *       "service": "kandas-inclusion",
                     *       "act": {
                     *         "number": "12",
                     *         "day": "2026-01-10"
                     *       },
                     *       "from": "2026-01-15",
                     *       "members": [
                     *         {
                     *           "id": "pavlodar-commission-chair",
                     *           "seat": "chair",
                     *           "office": "Әкімнің орынбасары",
                     *           "name": "Үлгі Төраға"
                     *         },
                     *         {
                     *           "id": "pavlodar-commission-secretary",
                     *           "seat": "secretary",
                     *           "office": "Бас маман",
                     *           "name": "Үлгі Хатшы"
                     *         },
                     *         {
                     *           "id": "pavlodar-commission-member",
                     *           "seat": "member",
                     *           "office": "Мәслихат депутаты",
                     *           "name": "Үлгі Мүше"
                     *         }
                     *       ],
                     *       "rules": {
                     *         "quorum": {
                     *           "numerator": 1,
                     *           "denominator": 2,
                     *           "moreThan": true
                     *         },
                     *         "majority": {
                     *           "numerator": 1,
                     *           "denominator": 2,
                     *           "moreThan": true,
                     *           "of": "present"
                     *         },
                     *         "tie": "presiding",
                     *         "secretaryVotes": false
                     *       },
                     *       "recordedAt": "2026-01-12T05:00:00.000Z",
                     *       "recordedBy": {
                     *         "subject": "official-1",
                     *         "role": "provider",
                     *         "organisation": "pavlodar-provider"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Composition"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["CompositionNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postComplaints: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "case": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                 *       "channel": "quality-body",
                 *       "against": {
                 *         "what": "decision"
                 *       },
                 *       "text": "Бас тарту негізсіз: барлық құжат берілген."
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    case: string;
                    channel: string;
                    against: {
                        /** @constant */
                        what: "decision";
                    } | {
                        /** @constant */
                        what: "act";
                        event: number;
                    } | {
                        /** @constant */
                        what: "inaction";
                    };
                    text: string;
                };
            };
        };
        responses: {
            /** @description The case of the complaint */
            201: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *       "number": "A-2026-550000000-000001",
                     *       "version": 1,
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "region": "550000000",
                     *       "channel": "migration-portal",
                     *       "filedAt": "2026-03-18T05:00:00.000Z",
                     *       "acceptedOn": "2026-03-18",
                     *       "places": 2,
                     *       "documentsFiled": [
                     *         {
                     *           "code": "identity"
                     *         }
                     *       ],
                     *       "deficiencies": [],
                     *       "stage": "filed",
                     *       "stageTitle": {
                     *         "kk": "Өтініш берілді",
                     *         "ru": "Заявление подано",
                     *         "en": "Filed"
                     *       },
                     *       "stageSince": "2026-03-18T05:00:00.000Z",
                     *       "deadline": {
                     *         "id": "filed-1",
                     *         "stage": "filed",
                     *         "actor": "provider",
                     *         "openedAt": "2026-03-18T05:00:00.000Z",
                     *         "startsOn": "2026-03-18",
                     *         "own": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "due": {
                     *           "on": "2026-03-20",
                     *           "at": "2026-03-20T19:00:00.000Z",
                     *           "provisional": false
                     *         },
                     *         "binds": "own",
                     *         "calendar": 0,
                     *         "cites": [
                     *           "K¶6"
                     *         ],
                     *         "alerts": [
                     *           {
                     *             "name": "due",
                     *             "to": "head",
                     *             "fireAt": "2026-03-20T19:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "documents": [],
                     *       "acts": [
                     *         "register"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["CaseNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["CalendarUnknownOrCaseUndecided"];
            410: components["responses"]["PersonsErased"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrComplaintInvalidOrIdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, and the cursor of what comes after them */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "specversion": "1.0",
                     *           "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11/2",
                     *           "source": "urn:qonys:cases",
                     *           "type": "kz.qonys.case.application-registered",
                     *           "subject": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *           "time": "2026-03-18T06:00:00.000Z",
                     *           "datacontenttype": "application/json",
                     *           "dataschema": "urn:qonys:case-event:1",
                     *           "sequence": "00000002",
                     *           "data": {
                     *             "caseId": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *             "caseNumber": "A-2026-550000000-000001",
                     *             "service": {
                     *               "code": "kandas-inclusion",
                     *               "edition": "2026-01-01"
                     *             },
                     *             "region": "550000000",
                     *             "sequence": 2,
                     *             "event": "ApplicationRegistered",
                     *             "stage": {
                     *               "left": "filed",
                     *               "entered": "registered",
                     *               "due": {
                     *                 "on": "2026-03-26",
                     *                 "at": "2026-03-26T19:00:00.000Z"
                     *               }
                     *             },
                     *             "paragraph": "K¶5",
                     *             "actor": "provider"
                     *           }
                     *         }
                     *       ],
                     *       "next": "WyJjb3VudHJ5IiwxXQ",
                     *       "more": false
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["CaseCloudEvent"][];
                        /** @description Give it as `after`, also after a page without items */
                        next: string;
                        more: boolean;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postFormsFormPreview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fields": {
                 *         "applicant.fullName": "Үлгіжан Айдар"
                 *       },
                 *       "rows": {}
                 *     }
                 */
                "application/json": {
                    fields: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    rows?: {
                        [key: string]: {
                            [key: string]: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description The form as a PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BodyNotJsonOrPathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["FormUnknown"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            /** @description The body has errors; The text of the QR code is too long; The date is not one; A field of the form is missing; The form has no such field; The form cannot print this script */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-invalid" | "form-code-too-long" | "form-date-invalid" | "form-field-missing" | "form-field-unknown" | "form-script-unsupported";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getLists: {
        parameters: {
            query: {
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                service?: string;
                state?: "open" | "forwarded";
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lists */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5d1f0c3a-8a7e-4e4f-9a40-0c2f6a1b7d22",
                     *           "version": 1,
                     *           "state": "open",
                     *           "service": {
                     *             "code": "kandas-inclusion",
                     *             "edition": "2026-01-01"
                     *           },
                     *           "stage": "registered",
                     *           "act": "forward",
                     *           "region": "550000000",
                     *           "receiving": "550000000",
                     *           "openedAt": "2026-03-18T05:00:00.000Z",
                     *           "count": 1,
                     *           "documents": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["List"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postLists: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": {
                 *         "code": "kandas-inclusion",
                 *         "edition": "2026-01-01"
                 *       },
                 *       "cases": [
                 *         "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11"
                 *       ]
                 *     }
                 */
                "application/json": {
                    service: {
                        code: string;
                        edition: string;
                    };
                    stage?: string;
                    /** @enum {string} */
                    receiving?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    /** @default [] */
                    cases?: string[];
                };
            };
        };
        responses: {
            /** @description The list */
            201: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5d1f0c3a-8a7e-4e4f-9a40-0c2f6a1b7d22",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "stage": "registered",
                     *       "act": "forward",
                     *       "region": "550000000",
                     *       "receiving": "550000000",
                     *       "openedAt": "2026-03-18T05:00:00.000Z",
                     *       "count": 1,
                     *       "documents": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ListProgress"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Not permitted; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ListCasesInvalid"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrListInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getListsListId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5d1f0c3a-8a7e-4e4f-9a40-0c2f6a1b7d22",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "stage": "registered",
                     *       "act": "forward",
                     *       "region": "550000000",
                     *       "receiving": "550000000",
                     *       "openedAt": "2026-03-18T05:00:00.000Z",
                     *       "count": 1,
                     *       "documents": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ListProgress"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["ListNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getListsListIdCsv: {
        parameters: {
            query?: {
                /** @description Goes on record beside your look at the data, where the applicant can read it */
                purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV in UTF-8; no cell is run as a formula */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    /** @description A name for the file */
                    "content-disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["ListNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getListsListIdDocumentsDocumentId: {
        parameters: {
            query?: {
                /** @description Goes on record beside your look at the data, where the applicant can read it */
                purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                listId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See the link */
            303: {
                headers: {
                    /** @description The link to the file */
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["DocumentNotFoundOrListNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getListsListIdEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events in order */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ListEvent"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["ListNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postListsListIdForward: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The list after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5d1f0c3a-8a7e-4e4f-9a40-0c2f6a1b7d22",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "stage": "registered",
                     *       "act": "forward",
                     *       "region": "550000000",
                     *       "receiving": "550000000",
                     *       "openedAt": "2026-03-18T05:00:00.000Z",
                     *       "count": 1,
                     *       "documents": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ListProgress"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Not permitted; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["ListNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The term leaves the known calendar; Not all of these applications can be on this list; The list is empty; The list has been forwarded and cannot be changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "calendar-unknown" | "list-cases-invalid" | "list-empty" | "list-forwarded";
                    };
                };
            };
            412: components["responses"]["ListChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReused"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getListsListIdMembers: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications, in the order of their numbers */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "caseId": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *           "number": "55-2026-000001",
                     *           "filedAt": "2026-03-18T05:00:00.000Z",
                     *           "acceptedOn": "2026-03-18",
                     *           "places": 2,
                     *           "stage": "registered"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ListedCase"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrPathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["ListNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    putListsListIdMembers: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cases": [
                 *         "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11"
                 *       ]
                 *     }
                 */
                "application/json": {
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description The list after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5d1f0c3a-8a7e-4e4f-9a40-0c2f6a1b7d22",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "stage": "registered",
                     *       "act": "forward",
                     *       "region": "550000000",
                     *       "receiving": "550000000",
                     *       "openedAt": "2026-03-18T05:00:00.000Z",
                     *       "count": 1,
                     *       "documents": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ListProgress"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Not permitted; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["ListNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ListCasesInvalidOrListForwarded"];
            412: components["responses"]["ListChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReused"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    deleteListsListIdMembersCaseId: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                listId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5d1f0c3a-8a7e-4e4f-9a40-0c2f6a1b7d22",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": {
                     *         "code": "kandas-inclusion",
                     *         "edition": "2026-01-01"
                     *       },
                     *       "stage": "registered",
                     *       "act": "forward",
                     *       "region": "550000000",
                     *       "receiving": "550000000",
                     *       "openedAt": "2026-03-18T05:00:00.000Z",
                     *       "count": 1,
                     *       "documents": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ListProgress"];
                };
            };
            /** @description The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Not permitted; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["ListNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ListCasesInvalidOrListForwarded"];
            412: components["responses"]["ListChanged"];
            422: components["responses"]["IdempotencyKeyReused"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getQuotas: {
        parameters: {
            query: {
                year: number;
                region?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                category?: "kandas" | "resettlers";
                at?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line for each ledger */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "year": 2026,
                     *           "region": "550000000",
                     *           "category": "kandas",
                     *           "limit": 977,
                     *           "taken": 5,
                     *           "decisions": 1,
                     *           "left": 972
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["QuotaLine"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["QuotaYearWithoutOrder"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["QuotaActInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getQuotasEntries: {
        parameters: {
            query: {
                year: number;
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                category: "kandas" | "resettlers";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
                     *           "at": "2026-01-05T05:00:00.000Z",
                     *           "by": "official-of-the-ministry",
                     *           "act": "order of 2025-12-12",
                     *           "from": "2026-01-01",
                     *           "revision": 1,
                     *           "kind": "set",
                     *           "limit": 977
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["QuotaEntry"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["QuotaActInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postQuotasEntries: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "raise",
                 *       "year": 2026,
                 *       "region": "550000000",
                 *       "category": "kandas",
                 *       "act": "order of 2026-05-04",
                 *       "places": 20
                 *     }
                 */
                "application/json": {
                    year: number;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    /** @enum {string} */
                    category: "kandas" | "resettlers";
                    act: string;
                    /** Format: date */
                    from?: string;
                    belowTaken?: {
                        reason: string;
                    };
                    /** @constant */
                    kind: "set";
                    limit: number;
                } | {
                    year: number;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    /** @enum {string} */
                    category: "kandas" | "resettlers";
                    act: string;
                    /** Format: date */
                    from?: string;
                    /** @constant */
                    kind: "raise";
                    places: number;
                } | {
                    year: number;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    /** @enum {string} */
                    category: "kandas" | "resettlers";
                    act: string;
                    /** Format: date */
                    from?: string;
                    belowTaken?: {
                        reason: string;
                    };
                    /** @constant */
                    kind: "lower";
                    places: number;
                } | {
                    year: number;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    /** @enum {string} */
                    category: "kandas" | "resettlers";
                    act: string;
                    /** Format: date */
                    from?: string;
                    belowTaken?: {
                        reason: string;
                    };
                    /** @constant */
                    kind: "move";
                    places: number;
                    to: {
                        /** @enum {string} */
                        region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                        /** @enum {string} */
                        category: "kandas" | "resettlers";
                    };
                } | {
                    year: number;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    /** @enum {string} */
                    category: "kandas" | "resettlers";
                    act: string;
                    /** Format: date */
                    from?: string;
                    belowTaken?: {
                        reason: string;
                    };
                    /** @constant */
                    kind: "taken-before";
                    places: number;
                    decisions: number;
                } | {
                    year: number;
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    /** @enum {string} */
                    category: "kandas" | "resettlers";
                    act: string;
                    /** Format: date */
                    from?: string;
                    /** @constant */
                    kind: "given-back-before";
                    places: number;
                    decisions: number;
                };
            };
        };
        responses: {
            /** @description The entry in the ledger that it names */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2026,
                     *       "region": "550000000",
                     *       "category": "kandas",
                     *       "id": "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
                     *       "at": "2026-01-05T05:00:00.000Z",
                     *       "by": "official-of-the-ministry",
                     *       "act": "order of 2025-12-12",
                     *       "from": "2026-01-01",
                     *       "revision": 1,
                     *       "kind": "set",
                     *       "limit": 977
                     *     }
                     */
                    "application/json": components["schemas"]["QuotaEntered"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            /** @description The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrQuotaActInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getQuotasExport: {
        parameters: {
            query: {
                year: number;
                region?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                category?: "kandas" | "resettlers";
                at?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    /** @description The name of the file */
                    "content-disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["QuotaYearWithoutOrder"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["QuotaActInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postQuotasOrders: {
        parameters: {
            query?: {
                year?: number;
                act?: string;
                from?: string;
                kandas?: number;
                resettlers?: number;
                /** @description Shows the difference and changes nothing */
                dryRun?: string;
            };
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "year": 2026,
                 *       "act": "order of 2025-12-12",
                 *       "totals": {
                 *         "kandas": 2281,
                 *         "resettlers": 5997
                 *       },
                 *       "lines": [
                 *         {
                 *           "region": "550000000",
                 *           "category": "kandas",
                 *           "persons": 977
                 *         },
                 *         {
                 *           "region": "110000000",
                 *           "category": "kandas",
                 *           "persons": 285
                 *         },
                 *         {
                 *           "region": "630000000",
                 *           "category": "kandas",
                 *           "persons": 200
                 *         },
                 *         {
                 *           "region": "100000000",
                 *           "category": "kandas",
                 *           "persons": 264
                 *         },
                 *         {
                 *           "region": "590000000",
                 *           "category": "kandas",
                 *           "persons": 200
                 *         },
                 *         {
                 *           "region": "390000000",
                 *           "category": "kandas",
                 *           "persons": 200
                 *         },
                 *         {
                 *           "region": "230000000",
                 *           "category": "kandas",
                 *           "persons": 125
                 *         },
                 *         {
                 *           "region": "270000000",
                 *           "category": "kandas",
                 *           "persons": 30
                 *         },
                 *         {
                 *           "region": "550000000",
                 *           "category": "resettlers",
                 *           "persons": 1655
                 *         },
                 *         {
                 *           "region": "630000000",
                 *           "category": "resettlers",
                 *           "persons": 600
                 *         },
                 *         {
                 *           "region": "100000000",
                 *           "category": "resettlers",
                 *           "persons": 275
                 *         },
                 *         {
                 *           "region": "590000000",
                 *           "category": "resettlers",
                 *           "persons": 2820
                 *         },
                 *         {
                 *           "region": "390000000",
                 *           "category": "resettlers",
                 *           "persons": 485
                 *         },
                 *         {
                 *           "region": "620000000",
                 *           "category": "resettlers",
                 *           "persons": 125
                 *         },
                 *         {
                 *           "region": "350000000",
                 *           "category": "resettlers",
                 *           "persons": 37
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    year: number;
                    act: string;
                    /** Format: date */
                    from?: string;
                    belowTaken?: {
                        reason: string;
                    };
                    totals?: {
                        kandas?: number;
                        resettlers?: number;
                    };
                    lines: {
                        /** @enum {string} */
                        region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                        /** @enum {string} */
                        category: "kandas" | "resettlers";
                        persons: number;
                    }[];
                };
                /**
                 * @example region,category,limit
                 *     550000000,kandas,977
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description The difference between the order and what stood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2026,
                     *       "act": "order of 2025-12-12",
                     *       "from": "2026-01-01",
                     *       "dryRun": true,
                     *       "changed": 1,
                     *       "unchanged": 0,
                     *       "lines": [
                     *         {
                     *           "region": "550000000",
                     *           "category": "kandas",
                     *           "taken": 0,
                     *           "changes": true,
                     *           "before": null,
                     *           "after": 977
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["QuotaOrderImported"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            /** @description The limit would fall below the places taken; The quota has too few places left; The limit would fall below zero; No quota is set for this year; More places would come back than were taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "quota-below-taken" | "quota-exhausted" | "quota-limit-negative" | "quota-not-set" | "quota-not-taken";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrQuotaActInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getQuotasWaiting: {
        parameters: {
            query: {
                year: number;
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                category: "kandas" | "resettlers";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The waiting list, and the places that are left */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "left": 0,
                     *       "items": []
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["QuotaActInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getRegions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The regions by their KATO code */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "550000000",
                     *           "name": {
                     *             "kk": "Павлодар облысы",
                     *             "ru": "Павлодарская область"
                     *           },
                     *           "receives": [
                     *             "kandas",
                     *             "resettlers"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["RegionListed"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getRegisters: {
        parameters: {
            query: {
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                year: number;
                kind: "application" | "list" | "decision" | "minutes" | "complaint";
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the register, and the last number that was taken */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "value": 1,
                     *           "number": "55-2026-000001",
                     *           "at": "2026-03-18T05:00:00.000Z",
                     *           "act": {
                     *             "caseId": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *             "sequence": 1
                     *           },
                     *           "state": "in-force"
                     *         }
                     *       ],
                     *       "last": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["RegisterEntry"][];
                        last: number;
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getReportsDeadlines: {
        parameters: {
            query?: {
                region?: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                rows?: "stage" | "service" | "region";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts as they stand */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-03-18T05:00:00.000Z",
                     *       "dueBy": {
                     *         "1": "2026-03-19",
                     *         "3": "2026-03-26",
                     *         "5": "2026-03-30"
                     *       },
                     *       "items": [
                     *         {
                     *           "region": "550000000",
                     *           "service": "kandas-inclusion",
                     *           "stage": "registered",
                     *           "open": 12,
                     *           "suspended": 0,
                     *           "dueWithin": {
                     *             "1": 3,
                     *             "3": 9,
                     *             "5": 11
                     *           },
                     *           "late": 1,
                     *           "met": 240,
                     *           "missed": 6,
                     *           "daysUsed": {
                     *             "median": 2,
                     *             "ninetieth": 3
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        at: components["schemas"]["Instant"];
                        /** @description The last day of each span, by the working calendar as known now */
                        dueBy: {
                            1: components["schemas"]["Day"];
                            3: components["schemas"]["Day"];
                            5: components["schemas"]["Day"];
                        };
                        items: components["schemas"]["DeadlineReportRow"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getServices: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definitions */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Service"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getSessions: {
        parameters: {
            query: {
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *           "version": 1,
                     *           "state": "open",
                     *           "service": "kandas-inclusion",
                     *           "region": "550000000",
                     *           "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *           "on": "2026-03-25",
                     *           "openedAt": "2026-03-25T05:00:00.000Z",
                     *           "count": 0,
                     *           "documents": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["SessionHead"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postSessions: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "kandas-inclusion"
                 *     }
                 */
                "application/json": {
                    service: string;
                    synthetic?: boolean;
                };
            };
        };
        responses: {
            /** @description The session */
            201: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description You are not in this composition; Not permitted; This is for the chair, the deputy or the secretary; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-in-composition" | "not-permitted" | "seat-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SessionWithoutComposition"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSessionInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getSessionsSessionId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getSessionsSessionIdAgenda: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the agenda */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AgendaEntry"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrPathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    putSessionsSessionIdAgenda: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cases": [
                 *         "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11"
                 *       ],
                 *       "proposal": {
                 *         "outcome": "include"
                 *       }
                 *     }
                 */
                "application/json": {
                    cases: string[];
                    proposal?: {
                        /** @constant */
                        outcome: "include";
                    } | {
                        /** @constant */
                        outcome: "consent";
                    } | {
                        /** @constant */
                        outcome: "refuse";
                        grounds: string[];
                    };
                } | {
                    list: string;
                    proposal?: {
                        /** @constant */
                        outcome: "include";
                    } | {
                        /** @constant */
                        outcome: "consent";
                    } | {
                        /** @constant */
                        outcome: "refuse";
                        grounds: string[];
                    };
                };
            };
        };
        responses: {
            /** @description The session after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description You are not in this composition; Not permitted; This is for the chair, the deputy or the secretary; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-in-composition" | "not-permitted" | "seat-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SessionClosedOrSessionOutsideComposition"];
            412: components["responses"]["SessionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSessionInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    deleteSessionsSessionIdAgendaCaseId: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description You are not in this composition; Not permitted; This is for the chair, the deputy or the secretary; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-in-composition" | "not-permitted" | "seat-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SessionClosedOrSessionOutsideComposition"];
            412: components["responses"]["SessionChanged"];
            422: components["responses"]["IdempotencyKeyReusedOrSessionInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postSessionsSessionIdClose: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The session after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description You are not in this composition; Not permitted; This is for the chair, the deputy or the secretary; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-in-composition" | "not-permitted" | "seat-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The session is closed and cannot be changed; The agenda is empty; Nobody presides, or no secretary is there; The composition of this session is not in effect today */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "session-closed" | "session-empty" | "session-not-led" | "session-outside-composition";
                    };
                };
            };
            412: components["responses"]["SessionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSessionInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getSessionsSessionIdDocumentsDocumentId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                sessionId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See the link */
            303: {
                headers: {
                    /** @description The link to the file */
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["DocumentNotFoundOrSessionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getSessionsSessionIdEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events in order */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": []
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["SessionEvent"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    putSessionsSessionIdPresence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "present": [
                 *         "pavlodar-commission-member"
                 *       ]
                 *     }
                 */
                "application/json": {
                    present: string[];
                };
            };
        };
        responses: {
            /** @description The session after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description You are not in this composition; Not permitted; This is for the chair, the deputy or the secretary; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-in-composition" | "not-permitted" | "seat-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SessionClosedOrSessionOutsideComposition"];
            412: components["responses"]["SessionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSessionInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postSessionsSessionIdRecusals: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member": "pavlodar-commission-member",
                 *       "reason": "relative of the applicant",
                 *       "cases": [
                 *         "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11"
                 *       ]
                 *     }
                 */
                "application/json": {
                    member?: string;
                    reason: string;
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description The session after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description You are not in this composition; Not permitted; This is for the chair, the deputy or the secretary; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-in-composition" | "not-permitted" | "seat-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SessionClosedOrSessionOutsideComposition"];
            412: components["responses"]["SessionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSessionInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postSessionsSessionIdSignature: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "request": "5f2b6f0e3a5f4a0c8b1d2e3f4a5b6c7d",
                 *       "cms": "MIIB"
                 *     }
                 */
                "application/json": {
                    request: string;
                    /** Format: base64 */
                    cms: string;
                };
            };
        };
        responses: {
            /** @description The minutes are signed */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Not permitted; It is the turn of another office to sign; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-permitted" | "signer-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["SessionNotFoundOrSignatureRequestNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["DocumentChangedOrSignatureNotDueOrSignerRepeated"];
            412: components["responses"]["SessionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSignatureInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["BusyOrSigningUnavailable"];
        };
    };
    postSessionsSessionIdSignatureRequests: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": "session-minutes-0123456789abcdef"
                 *     }
                 */
                "application/json": {
                    document: string;
                };
            };
        };
        responses: {
            /** @description What is to be signed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "request": "5f2b6f0e3a5f4a0c8b1d2e3f4a5b6c7d",
                     *       "document": "session-minutes-0123456789abcdef",
                     *       "office": "commission-presiding",
                     *       "version": 9,
                     *       "content": "JVBERi0xLjc…",
                     *       "digest": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                     *       "expiresAt": "2026-04-03T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignatureRequest"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description Not permitted; It is the turn of another office to sign; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-permitted" | "signer-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["DocumentNotFoundOrSessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SignatureNotDueOrSignerRepeated"];
            412: components["responses"]["SessionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReused"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postSessionsSessionIdVotes: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The entity tag of what you read: 412 when it has changed since
                 * @example "3"
                 */
                "If-Match": components["parameters"]["If-Match"];
                /**
                 * @description The id of the substitution under which you act for the absent holder of an office; without it you act for yourself
                 * @example 0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11
                 */
                Substitution?: components["parameters"]["Substitution"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member": "pavlodar-commission-member",
                 *       "choice": "for"
                 *     }
                 */
                "application/json": {
                    member?: string;
                    /** @enum {string} */
                    choice: "for" | "against" | "abstained";
                    dissent?: string;
                    cases?: string[];
                };
            };
        };
        responses: {
            /** @description The session after the act */
            200: {
                headers: {
                    /** @description The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18",
                     *       "version": 1,
                     *       "state": "open",
                     *       "service": "kandas-inclusion",
                     *       "region": "550000000",
                     *       "composition": "7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33",
                     *       "on": "2026-03-25",
                     *       "openedAt": "2026-03-25T05:00:00.000Z",
                     *       "count": 0,
                     *       "documents": [],
                     *       "present": [],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The If-Match is not a version; The parameters of the path have errors; The query has errors; The header Substitution holds no id of a substitution */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "if-match-invalid" | "path-invalid" | "query-invalid" | "substitution-header-invalid";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description You are not in this composition; Not permitted; This is for the chair, the deputy or the secretary; The substitution is of another region; No such substitution is recorded; Today lies outside the days of the substitution; The substitution is another person’s; The token names no office */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "not-in-composition" | "not-permitted" | "seat-not-permitted" | "substitution-elsewhere" | "substitution-not-found" | "substitution-not-in-effect" | "substitution-of-another" | "token-without-office";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SessionClosedOrSessionOutsideComposition"];
            412: components["responses"]["SessionChanged"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSessionInvalid"];
            428: components["responses"]["IfMatchMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postSubjectAccess: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "iin": "900101300017",
                 *       "purpose": "answer-applicant"
                 *     }
                 */
                "application/json": {
                    iin: string;
                    /** @enum {string} */
                    purpose?: "consider" | "prepare-document" | "answer-applicant" | "control" | "own-data";
                };
            };
        };
        responses: {
            /** @description The export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "madeAt": "2026-03-19T05:00:00.000Z",
                     *       "key": "a1b2:c3d4",
                     *       "cases": []
                     *     }
                     */
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            400: components["responses"]["BodyNotJsonOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getSubstitutions: {
        parameters: {
            query: {
                region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                limit?: number;
                after?: string;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The substitutions */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11",
                     *           "region": "550000000",
                     *           "organisation": "provider-550000000",
                     *           "office": "head",
                     *           "absent": "head-3",
                     *           "substitute": "official-17",
                     *           "act": {
                     *             "number": "41-ж",
                     *             "day": "2026-03-16"
                     *           },
                     *           "from": "2026-03-18",
                     *           "to": "2026-04-01",
                     *           "recordedAt": "2026-03-16T05:00:00.000Z",
                     *           "recordedBy": {
                     *             "subject": "head-3",
                     *             "role": "head",
                     *             "organisation": "provider-550000000"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Substitution"][];
                        /** @description Give it as `after` to get what follows */
                        next?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["CursorInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postSubstitutions: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "region": "550000000",
                 *       "organisation": "provider-550000000",
                 *       "office": "head",
                 *       "absent": "head-3",
                 *       "substitute": "official-17",
                 *       "act": {
                 *         "number": "41-ж",
                 *         "day": "2026-03-16"
                 *       },
                 *       "from": "2026-03-18",
                 *       "to": "2026-04-01"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    region: "100000000" | "110000000" | "150000000" | "190000000" | "230000000" | "270000000" | "310000000" | "330000000" | "350000000" | "390000000" | "430000000" | "470000000" | "550000000" | "590000000" | "610000000" | "620000000" | "630000000" | "710000000" | "750000000" | "790000000";
                    organisation: string;
                    /** @enum {string} */
                    office: "head" | "official" | "commission-chair" | "commission-secretary";
                    absent: string;
                    substitute: string;
                    act: {
                        number: string;
                        /** Format: date */
                        day: string;
                    };
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                };
            };
        };
        responses: {
            /** @description The substitution */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11",
                     *       "region": "550000000",
                     *       "organisation": "provider-550000000",
                     *       "office": "head",
                     *       "absent": "head-3",
                     *       "substitute": "official-17",
                     *       "act": {
                     *         "number": "41-ж",
                     *         "day": "2026-03-16"
                     *       },
                     *       "from": "2026-03-18",
                     *       "to": "2026-04-01",
                     *       "recordedAt": "2026-03-16T05:00:00.000Z",
                     *       "recordedBy": {
                     *         "subject": "head-3",
                     *         "role": "head",
                     *         "organisation": "provider-550000000"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Substitution"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrSubstitutionInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postUploads: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contentType": "application/pdf",
                 *       "bytes": 48213,
                 *       "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    contentType: "application/pdf" | "image/jpeg" | "image/png";
                    bytes: number;
                    /** @description Of the whole file, hexadecimal in lower case */
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description The upload, and where to send its file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f7a0c52b1d94e6f8a2b5c7d9e1f0a3b",
                     *       "usableUntil": "2026-03-19T05:00:00.000Z",
                     *       "put": {
                     *         "url": "https://uploads.example/unused/3f7a0c52b1d94e6f8a2b5c7d9e1f0a3b?X-Amz-Signature=…",
                     *         "headers": {
                     *           "content-type": "application/pdf",
                     *           "content-length": "48213",
                     *           "x-amz-checksum-sha256": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
                     *         },
                     *         "expiresAt": "2026-03-18T05:15:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description The body is not JSON; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getVerify: {
        parameters: {
            query?: {
                code?: string;
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            /** @description The page, and that no such document was found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postVerify: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The PDF, at most 4 MB
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description What the check has found, and the document that it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "valid": true,
                     *       "issued": true,
                     *       "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                     *       "reasons": [],
                     *       "signatures": [
                     *         {
                     *           "valid": true,
                     *           "level": "B-T",
                     *           "coversWholeFile": true,
                     *           "surname": "Үлгіжан",
                     *           "initials": "А. Ү.",
                     *           "timeStampedAt": "2026-04-03T06:00:00.000Z",
                     *           "reasons": []
                     *         }
                     *       ],
                     *       "document": {
                     *         "code": "7Q4Z-0KXT-9B2M-HV6E",
                     *         "number": "55-2026-000001",
                     *         "date": "2026-04-03",
                     *         "body": {
                     *           "kk": "Павлодар облысы әкімдігі"
                     *         },
                     *         "outcome": "include",
                     *         "status": "valid",
                     *         "complete": true,
                     *         "signatures": [
                     *           {
                     *             "kind": "person",
                     *             "organisation": "Павлодар облысының басқармасы",
                     *             "surname": "Үлгіжан",
                     *             "initials": "А. Ү.",
                     *             "office": "head",
                     *             "level": "B-T",
                     *             "signedAt": "2026-04-03T06:00:00.000Z"
                     *           }
                     *         ],
                     *         "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FileChecked"];
                    "text/html": string;
                };
            };
            /** @description The query has errors */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "query-invalid";
                    };
                    "text/html": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-too-large";
                    };
                    "application/json": components["schemas"]["GatewayMessage"];
                    "text/html": string;
                };
            };
            /** @description The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "media-type-unsupported";
                    };
                    "text/html": string;
                };
            };
            /** @description No file was chosen */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "file-missing";
                    };
                    "text/html": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getVerifyCode: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "7Q4Z-0KXT-9B2M-HV6E",
                     *       "number": "55-2026-000001",
                     *       "date": "2026-04-03",
                     *       "body": {
                     *         "kk": "Павлодар облысы әкімдігі"
                     *       },
                     *       "outcome": "include",
                     *       "status": "valid",
                     *       "complete": true,
                     *       "signatures": [
                     *         {
                     *           "kind": "person",
                     *           "organisation": "Павлодар облысының басқармасы",
                     *           "surname": "Үлгіжан",
                     *           "initials": "А. Ү.",
                     *           "office": "head",
                     *           "level": "B-T",
                     *           "signedAt": "2026-04-03T06:00:00.000Z"
                     *         }
                     *       ],
                     *       "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicDocument"];
                    "text/html": string;
                };
            };
            304: components["responses"]["NotModified"];
            /** @description The parameters of the path have errors; The query has errors */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "path-invalid" | "query-invalid";
                    };
                    "text/html": string;
                };
            };
            /** @description No such document was found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "verification-not-found";
                    };
                    "text/html": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "5f0c1d3a7be94e06b7a1f3c2d4e5f607",
                     *           "url": "https://portal.example/qonys",
                     *           "createdAt": "2026-03-18T05:00:00.000Z",
                     *           "status": "active",
                     *           "behind": 0,
                     *           "failures": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["QueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://portal.example/qonys"
                 *     }
                 */
                "application/json": {
                    url: string;
                    after?: string;
                };
            };
        };
        responses: {
            /** @description The webhook, with its secret */
            201: {
                headers: {
                    /** @description Where what was made can be read */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1d3a7be94e06b7a1f3c2d4e5f607",
                     *       "url": "https://portal.example/qonys",
                     *       "createdAt": "2026-03-18T05:00:00.000Z",
                     *       "status": "active",
                     *       "behind": 0,
                     *       "failures": 0,
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfX3UVjSgY="
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The body is not JSON; The cursor is not one of this list; The Idempotency-Key is not one; The Idempotency-Key header is missing; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "body-not-json" | "cursor-invalid" | "idempotency-key-invalid" | "idempotency-key-missing" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotPermittedOrTokenWithoutOffice"];
            404: components["responses"]["WebhookNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["WebhookLimit"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["MediaTypeUnsupported"];
            422: components["responses"]["BodyInvalidOrIdempotencyKeyReusedOrWebhookInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getWebhooksWebhookId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1d3a7be94e06b7a1f3c2d4e5f607",
                     *       "url": "https://portal.example/qonys",
                     *       "createdAt": "2026-03-18T05:00:00.000Z",
                     *       "status": "active",
                     *       "behind": 0,
                     *       "failures": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["WebhookNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    deleteWebhooksWebhookId: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key is not one; The Idempotency-Key header is missing; The parameters of the path have errors; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "idempotency-key-invalid" | "idempotency-key-missing" | "path-invalid" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    getWebhooksWebhookIdDeliveries: {
        parameters: {
            query?: {
                state?: "waiting" | "parked";
                after?: string;
                limit?: number;
            };
            header?: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description The entity tag that you have: 304 when it is still the same
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, in the order of the feed; give the last `id` as `after` to get what follows */
            200: {
                headers: {
                    /** @description The entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "12",
                     *           "state": "parked",
                     *           "event": {
                     *             "specversion": "1.0",
                     *             "id": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11/2",
                     *             "source": "urn:qonys:cases",
                     *             "type": "kz.qonys.case.application-registered",
                     *             "subject": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *             "time": "2026-03-18T06:00:00.000Z",
                     *             "datacontenttype": "application/json",
                     *             "dataschema": "urn:qonys:case-event:1",
                     *             "sequence": "00000002",
                     *             "data": {
                     *               "caseId": "0b6b8a52-4f0e-4d55-9d6c-3f7f4f8f1c11",
                     *               "caseNumber": "A-2026-550000000-000001",
                     *               "service": {
                     *                 "code": "kandas-inclusion",
                     *                 "edition": "2026-01-01"
                     *               },
                     *               "region": "550000000",
                     *               "sequence": 2,
                     *               "event": "ApplicationRegistered",
                     *               "stage": {
                     *                 "left": "filed",
                     *                 "entered": "registered",
                     *                 "due": {
                     *                   "on": "2026-03-26",
                     *                   "at": "2026-03-26T19:00:00.000Z"
                     *                 }
                     *               },
                     *               "paragraph": "K¶5",
                     *               "actor": "provider"
                     *             }
                     *           },
                     *           "since": "2026-03-18T06:00:01.000Z",
                     *           "attempts": 76,
                     *           "parkedAt": "2026-03-21T06:00:01.000Z",
                     *           "lastFailure": {
                     *             "at": "2026-03-21T06:00:01.000Z",
                     *             "reason": "status",
                     *             "status": 500
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["PathInvalidOrQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["WebhookNotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postWebhooksWebhookIdDeliveriesDeliveryIdResend: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits to be sent */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "12",
                     *       "state": "waiting"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @constant */
                        state: "waiting";
                    };
                };
            };
            /** @description The Idempotency-Key is not one; The Idempotency-Key header is missing; The parameters of the path have errors; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "idempotency-key-invalid" | "idempotency-key-missing" | "path-invalid" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["DeliveryNotFoundOrWebhookNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postWebhooksWebhookIdEnable: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1d3a7be94e06b7a1f3c2d4e5f607",
                     *       "url": "https://portal.example/qonys",
                     *       "createdAt": "2026-03-18T05:00:00.000Z",
                     *       "status": "active",
                     *       "behind": 0,
                     *       "failures": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The Idempotency-Key is not one; The Idempotency-Key header is missing; The parameters of the path have errors; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "idempotency-key-invalid" | "idempotency-key-missing" | "path-invalid" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["WebhookNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
    postWebhooksWebhookIdSecret: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The language of titles of problems: kk, ru or en
                 * @example kk
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.
                 * @example 5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, with its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1d3a7be94e06b7a1f3c2d4e5f607",
                     *       "url": "https://portal.example/qonys",
                     *       "createdAt": "2026-03-18T05:00:00.000Z",
                     *       "status": "active",
                     *       "behind": 0,
                     *       "failures": 0,
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfX3UVjSgY="
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The Idempotency-Key is not one; The Idempotency-Key header is missing; The parameters of the path have errors; The query has errors; This request is not made for somebody else */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "idempotency-key-invalid" | "idempotency-key-missing" | "path-invalid" | "query-invalid" | "substitution-not-taken";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TokenWithoutOffice"];
            404: components["responses"]["WebhookNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Busy"];
        };
    };
}
