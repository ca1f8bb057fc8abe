package dateline.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// A sheet as CSV, made while it is read.
final class SheetCsv extends InputStream {

    private static final int MOST_COLUMNS = 16_384;

    /// Day 1 of the two ways to count days; that of 1900 has a 29th of February in it, so later ones begin a day early.
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    private static final double MOST_DAYS = 2_958_465;

    private final Workbook workbook;
    private final XmlReader xml;
    private byte[] line = new byte[0];
    private int at;
    private boolean ended;

    SheetCsv(Workbook workbook, Workbook.Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.xml = new XmlReader(
                workbook.document().file(sheet.file()).orElseThrow(() -> new IOException("it has no " + sheet.file())));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == line.length && !ended) {
            nextRow();
        }
        if (at == line.length) {
            return -1;
        }
        int n = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, n);
        at += n;
        return n;
    }

    private void nextRow() throws IOException {
        List<String> cells = new ArrayList<>();
        at = 0;
        line = new byte[0];
        for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
            if (event == XmlReader.Event.START && xml.name().equals("c")) {
                addCell(cells);
            } else if (event == XmlReader.Event.END && xml.name().equals("row")) {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    line = csv(cells);
                    return;
                }
                cells.clear();
            }
        }
        ended = true;
    }

    private void addCell(List<String> cells) throws IOException {
        int column = column(xml.attribute("r"));
        while (column >= 0 && cells.size() < column) {
            cells.add("");
        }
        String type = xml.attribute("t");
        int style = Workbook.number(xml.attribute("s"));
        String value = "";
        for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
            if (event == XmlReader.Event.END && xml.name().equals("c")) {
                break;
            }
            if (event == XmlReader.Event.START && xml.name().equals("v")) {
                value = xml.whole();
            } else if (event == XmlReader.Event.START && xml.name().equals("is")) {
                value = Workbook.richText(xml, "is");
            } else if (event == XmlReader.Event.START) {
                xml.skip();
            }
        }
        cells.add(shown(value, type, style));
    }

    private String shown(String value, String type, int style) {
        return switch (type) {
            case "s" -> {
                int text = Workbook.number(value);
                yield text >= 0 && text < workbook.texts().size()
                        ? workbook.texts().get(text)
                        : "";
            }
            case "e" -> "";
            case "b" -> value.equals("1") ? "true" : "false";
            case "", "n" -> number(value, style);
            default -> value;
        };
    }

    private String number(String value, int style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (workbook.days().contains(style) && number >= 1 && number <= MOST_DAYS) {
            LocalDate first = workbook.from1904() ? DAY_0_OF_1904 : DAY_0;
            long seconds = Math.round((number - Math.floor(number)) * 86_400);
            LocalDateTime time =
                    first.plusDays((long) Math.floor(number)).atStartOfDay().plusSeconds(seconds);
            return seconds == 0 ? time.toLocalDate().toString() : time.toString();
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : value;
    }

    /// {@return the number of a column, from 0 on, by a cell's name such as `AB12`; -1 where it has none}
    private static int column(String cell) {
        int column = 0;
        int i = 0;
        while (i < cell.length() && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z' && column < MOST_COLUMNS) {
            column = 26 * column + cell.charAt(i++) - 'A' + 1;
        }
        return Math.min(column, MOST_COLUMNS) - 1;
    }

    private static byte[] csv(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean plain = cell.chars()
                    .noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';' || c == '\t');
            row.append(i == 0 ? "" : ",").append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        return row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
