package io.github.migrationdrift.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit's XML, which every CI server shows: a test for each mapped table. */
public final class JunitReport implements Reporter {

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "TEST-drift.xml";
    }

    @Override
    public String render(DriftReport report, ReportedProject project) {
        StringWriter text = new StringWriter();
        try {
            // The JDK's own, whichever other one the build brings along: the same report gives the same bytes.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml, Printable.line(project.name()), JunitCase.of(report));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private static void suite(XMLStreamWriter xml, String name, List<JunitCase> cases) throws XMLStreamException {
        long failures =
                cases.stream().filter(test -> test.failure().isPresent()).count();
        start(xml, "\n", "testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", "0");
        for (JunitCase test : cases) {
            test(xml, test);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void test(XMLStreamWriter xml, JunitCase test) throws XMLStreamException {
        start(xml, "\n  ", "testcase");
        xml.writeAttribute("name", test.name());
        xml.writeAttribute("classname", test.group());
        xml.writeAttribute("time", "0");
        if (test.failure().isPresent()) {
            failure(xml, test.failure().get());
        }
        if (!test.remarks().isEmpty()) {
            start(xml, "\n    ", "system-out");
            lines(xml, test.remarks());
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void failure(XMLStreamWriter xml, JunitCase.Failure failure) throws XMLStreamException {
        start(xml, "\n    ", "failure");
        xml.writeAttribute("message", failure.message());
        xml.writeAttribute("type", failure.type());
        lines(xml, failure.text());
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String indent, String element) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement(element);
    }

    private static void lines(XMLStreamWriter xml, List<String> lines) throws XMLStreamException {
        xml.writeCharacters(String.join("\n", lines));
    }
}
