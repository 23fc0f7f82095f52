package org.ringscope.view.pipeline;

/** A way from one place to the next. */
public record PipelineEdge(PipelineNode from, PipelineNode to) {}
