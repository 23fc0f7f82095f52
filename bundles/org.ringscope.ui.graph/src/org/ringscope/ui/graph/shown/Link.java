package org.ringscope.ui.graph.shown;

/** That an element connects two others. */
public record Link(Object element, Object source, Object destination) {}
