package vigil.casefile;

import vigil.claim.Fact;

/// When two facts of the same kind speak of the same point. Same `key` is needed; and if `days` is
/// not [#ANY_DAY], their dates may not lie further apart than that. A person is born once, but may
/// be arrested twice: two dates a few days apart are a disagreement, two years apart two arrests.
record Matter(String key, int days) {
    static final int ANY_DAY = Integer.MAX_VALUE;

    static Matter of(Fact fact) {
        return switch (fact) {
            case Fact.Named named -> whenever(named.language() + " " + named.name());
            case Fact.Born _, Fact.Died _, Fact.Aged _ -> whenever("");
            case Fact.Occupied occupied -> whenever(occupied.occupation());
            case Fact.Affiliated affiliated -> whenever(affiliated.organisation());
            case Fact.Resided resided -> whenever(resided.place());
            case Fact.National national -> whenever(national.country());
            case Fact.Related related -> whenever(related.relation() + " " + related.name());
            case Fact.Searched _ -> within(7, "");
            case Fact.Arrested _ -> within(31, "");
            case Fact.Held held -> within(7, held.facility());
            case Fact.Transferred _ -> within(10, "");
            case Fact.Accused accused -> whenever(accused.accusation());
            case Fact.Charged charged -> whenever(charged.provision().canonical());
            case Fact.Threatened threatened -> whenever(String.valueOf(threatened.provision()));
            case Fact.CustodyOrdered _ -> within(20, "");
            case Fact.HearingSet set -> within(7, String.valueOf(set.stage()));
            case Fact.HearingHeld held -> within(3, String.valueOf(held.stage()));
            case Fact.Prosecuted prosecuted -> whenever(prosecuted.proceeding());
            case Fact.CoAccused coAccused -> whenever(coAccused.with().toString());
            case Fact.Sentenced _, Fact.Acquitted _ -> within(60, "");
            case Fact.Freed _ -> within(31, "");
            case Fact.IllTreated treated -> whenever(treated.account());
            case Fact.Health health -> whenever(health.condition());
            case Fact.HungerStrike _ -> within(31, "");
            case Fact.Wrote wrote -> within(3, String.valueOf(wrote.account()));
            case Fact.Recognised recognised ->
                whenever(recognised.by() + " " + recognised.as() + " " + recognised.criteria());
            case Fact.Represented represented -> whenever(represented.lawyer());
            case Fact.Demanded demanded -> whenever(demanded.demand());
            case Fact.Involved involved -> whenever(involved.role() + " " + involved.name());
            case Fact.KeptBack kept -> whenever(kept.what());
            case Fact.Noted noted -> whenever(noted.note());
        };
    }

    /// Facts that last: of two dates that agree, the one that says from when to when says more.
    static boolean lasts(Fact fact) {
        return switch (fact) {
            case Fact.Held _, Fact.HungerStrike _, Fact.Occupied _, Fact.Affiliated _, Fact.Resided _ -> true;
            case Fact.Represented _, Fact.Health _ -> true;
            default -> false;
        };
    }

    private static Matter whenever(String key) {
        return new Matter(Weighing.folded(key), ANY_DAY);
    }

    private static Matter within(int days, String key) {
        return new Matter(Weighing.folded(key), days);
    }
}
