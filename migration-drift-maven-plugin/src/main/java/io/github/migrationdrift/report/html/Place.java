package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;

/** Where a drift is: its path, in which the last name stands out, and the columns that it is about. */
final class Place {
    private Place() {}

    static Html of(Drift drift) {
        Location location = drift.location();
        String path = location.path();
        String name = location.object().or(location::column).or(location::table).orElse(path);
        String columns = "(" + String.join(", ", drift.columns()) + ")";
        Tag place = tag("code", "place")
                .add(Html.text(path.substring(0, path.length() - name.length())), tag("b").text(name));
        return drift.columns().isEmpty() || name.endsWith(columns) ? place : place.text(" " + columns);
    }
}
