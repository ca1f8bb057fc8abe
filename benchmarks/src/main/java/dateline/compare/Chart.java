package dateline.compare;

import dateline.format.BarRows;
import dateline.format.BarRows.Group;
import dateline.format.BarRows.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws figures as bars: reads lines of group, name and number from standard input, separated by tabs, and prints SVG.
/// Those whose name begins with `dateline` are dark.
public final class Chart {

    private Chart() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cells = line.split("\t", -1);
            double value = Double.parseDouble(cells[2]);
            boolean isOurs = cells[1].startsWith("dateline");
            groups.computeIfAbsent(cells[0], group -> new ArrayList<>())
                    .add(new Row(cells[1], value, isOurs ? value : 0, shown(value)));
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((title, rows) -> all.add(new Group(title, 0, rows)));
        System.out.print(new BarRows(args.length > 0 ? args[0] : "Figures", all).file());
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
