package org.mahdar.server.page;

/**
 * What was asked for cannot be given. The message says what, where and what to do, in English for the API; pages say it by the
 * code, {@code wrong.CODE} in the words files, with the value in question.
 */
public final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String value;

    private Wrong(int status, String code, String value, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.value = value;
    }

    /** The value of a parameter makes no sense. */
    public static Wrong parameter(String name, String value, String expected) {
        return new Wrong(
                400,
                "parameter",
                name + "=" + value,
                "The parameter " + name + " is '" + value + "'; give " + expected);
    }

    /** A parameter that nobody reads. */
    public static Wrong unknownParameter(String name, String known) {
        return new Wrong(400, "parameter", name, "There is no parameter " + name + " here; there are: " + known);
    }

    /** Nothing of that name is kept. */
    public static Wrong notKept(String what, String name) {
        return new Wrong(404, "not-kept", name, "The record holds no " + what + " of the name '" + name + "'");
    }

    /** There is no such page. */
    public static Wrong noPage(String path) {
        return new Wrong(404, "no-page", path, "There is nothing at " + path + "; /openapi.json lists what there is");
    }

    /** The record says no. */
    public static Wrong refused(int status, String message) {
        return new Wrong(status, "record", message, message);
    }

    /** The caller may not do that. */
    public static Wrong forbidden(int status, String code, String message) {
        return new Wrong(status, code, "", message);
    }

    public int status() {
        return status;
    }

    /** A word for programs. */
    public String code() {
        return code;
    }

    /** What was wrong, as it was given. */
    public String value() {
        return value;
    }
}
